using System.Text.Json;
using ChatBot.Briefings;
using ChatBot.Channels.Teams.Cards;
using ChatBot.Channels.Teams.Wire;

namespace ChatBot.Channels.Teams.Rendering;

/// <summary>A briefing as one card. Signed links are long: as many citations have theirs as fit, the first before the last.</summary>
internal static class BriefingMessages
{
    /// <returns>Null where the card is too large even without links.</returns>
    public static OutgoingActivity? Of(Briefing briefing, CitationLink link, int largest)
    {
        // Signed once: every signature differs, and costs.
        var links = briefing.Citations.ToDictionary(citation => citation.Number, citation => link(citation));
        for (var linked = links.Count; ; linked /= 2)
        {
            var message = Message(briefing, citation => citation.Number <= linked ? links[citation.Number] : null);
            if (Bytes(message) <= largest)
                return message;
            if (linked == 0)
                return null;
        }
    }

    private static OutgoingActivity Message(Briefing briefing, CitationLink link) => new()
    {
        Type = "message",
        TextFormat = "markdown",
        // A stream does not end without words.
        Text = $"**{TeamsMarkdown.Literal(briefing.Title)}**",
        Attachments = [new Attachment(QuoteCard.ContentType, BriefingRefresh.AddTo(BriefingCard.Of(briefing, citation => link(citation)), briefing))],
        Entities = briefing.IsByModel ? [new MessageEntity([MessageEntity.ByModel], null, null)] : null,
    };

    private static int Bytes(OutgoingActivity message) => 2 * JsonSerializer.Serialize(message, TeamsJson.Sent.OutgoingActivity).Length;
}
