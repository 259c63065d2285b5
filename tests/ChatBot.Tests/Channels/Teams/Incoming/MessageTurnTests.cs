using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Channels.Teams.Incoming;
using ChatBot.Channels.Teams.Wire;
using ChatBot.Conversations;

namespace ChatBot.Tests.Channels.Teams.Incoming;

public sealed class MessageTurnTests
{
    private static readonly DateTimeOffset Now = new(2026, 2, 3, 4, 5, 7, TimeSpan.Zero);

    [Fact]
    public void A_channel_message_is_known_by_its_conversation_and_thread()
    {
        var turn = MessageTurn.Asked(Read(TeamsMessage.Channel()), Now);

        Assert.Equal(new TurnKey("teams", new(TeamsMessage.Tenant), new("19:general@thread.tacv2"), new("m-1"), TurnKind.Message), turn.Key);
        Assert.Equal(new ThreadId("1700000000000"), turn.Thread);
        Assert.Equal("what does the accord cover?", turn.Text);
        Assert.Equal(TimeSpan.FromHours(9), turn.AskedAt.Offset);
    }

    [Fact]
    public void The_reply_goes_to_the_thread_as_teams_wrote_it()
    {
        var address = JsonSerializer.Deserialize(MessageTurn.Asked(Read(TeamsMessage.Channel()), Now).Addressing, TeamsJson.Default.TeamsAddress)!;

        Assert.Equal("19:general@thread.tacv2;messageid=1700000000000", address.Conversation.Id);
        Assert.Equal(("m-1", TeamsMessage.ServiceUrl, TeamsMessage.Bot), (address.ReplyTo, address.ServiceUrl, address.Bot.Id));
    }

    [Fact]
    public void Two_events_of_one_installation_are_one_welcome()
    {
        var added = TeamsMessage.Personal(id: "e-1").With("type", "conversationUpdate");
        var installed = TeamsMessage.Personal(id: "e-2").With("type", "installationUpdate").With("locale", "ja-JP");

        Assert.Equal(MessageTurn.Welcome(Read(added), Now, Now).Id, MessageTurn.Welcome(Read(installed), Now, Now.AddSeconds(1)).Id);
        Assert.NotEqual(MessageTurn.Welcome(Read(added), Now, Now).Id, MessageTurn.Welcome(Read(added), Now.AddDays(1), Now).Id);
        Assert.Equal("ja", MessageTurn.Welcome(Read(installed), Now, Now).Language);
    }

    [Fact]
    public void An_edit_that_says_the_same_is_the_same_and_one_that_says_more_is_another()
    {
        var first = MessageTurn.Edited(Read(TeamsMessage.Personal("a")), Now, null);
        var again = MessageTurn.Edited(Read(TeamsMessage.Personal("a")), Now.AddMinutes(1), new MessageId("x"));
        var other = MessageTurn.Edited(Read(TeamsMessage.Personal("b")), Now, null);

        Assert.Equal(first.Id, again.Id);
        Assert.NotEqual(first.Id, other.Id);
        Assert.NotEqual(MessageTurn.Asked(Read(TeamsMessage.Personal("a")), Now).Id, first.Id);
    }

    [Fact]
    public void A_time_that_is_none_gives_way_to_the_clock() =>
        Assert.Equal(Now, MessageTurn.Asked(Read(TeamsMessage.Personal().With("localTimestamp", "soon").With("timestamp", "")), Now).AskedAt);

    private static Activity Read(JsonObject activity) => activity.Deserialize(TeamsJson.Default.Activity)!;
}
