using ChatBot.Channels.Teams.Wire;

namespace ChatBot.Channels.Teams;

/// <summary>Where something is said, for the question what may be quoted there.</summary>
internal sealed record TeamsPlace(string Tenant, string? Team, string Conversation)
{
    public static TeamsPlace Of(Activity activity)
    {
        var (tenant, conversation) = Incoming.MessageTurn.PlaceOf(activity);
        return new TeamsPlace(tenant.Value, activity.ChannelData?.Team?.Id, conversation.Value);
    }
}
