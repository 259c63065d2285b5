using System.Text.Json;
using ChatBot.Answering;
using ChatBot.Channels.Teams.Wire;
using ChatBot.Conversations;

namespace ChatBot.Channels.Teams.Rendering;

/// <summary>What is said, as messages for Teams: one, unless it would be too long for one.</summary>
internal sealed class AnswerMessages(CitationLink link, TeamsOptions options)
{
    // The service counts UTF-16 and has named different limits over the years; below this one all agree.
    public const int LargestBytes = 25 * 1024;

    // A card of one page is mostly its own structure; Microsoft advises to stay below 80 KB.
    public const int LargestCardBytes = 64 * 1024;

    // Left for the names, ids and addresses around the content; of a part that is not finished also for what it ends with.
    private const int Envelope = 4 * 1024;
    private const int Names = 2 * 1024;
    private const int MostFollowUps = 3;

    private FeedbackLoop Feedback => new(options.FeedbackForm == FeedbackForm.Reasons ? "custom" : "default");

    /// <param name="asker">Who may press the suggested questions; null leaves them out.</param>
    public IReadOnlyList<OutgoingActivity> Of(Delivery delivery, string? asker)
    {
        if (delivery.Briefing is { } briefing && BriefingMessages.Of(briefing, link, LargestCardBytes) is { } page)
            return [page with { ChannelData = new OutgoingChannelData(Feedback) }];
        if (delivery.Answer is not { } answer)
            return [.. Split([.. delivery.Text.Split('\n').Select(line => new MarkedLine(line, ""))], [], "en", link).Select(lines => Message(lines, [], null, link))];

        // Signed once: every signature differs, and costs.
        var links = answer.Citations.ToDictionary(citation => citation.Number, citation => link(citation));
        MarkedLine[] lines = [.. MarkedLine.Of(answer)];
        return Whole(answer, lines, links, asker) is { } whole ? [whole] : Parts(answer, lines, citation => links[citation.Number], asker);
    }

    // Signed links are long. One message with as many as fit, the first before the last, is better than several with all.
    private OutgoingActivity? Whole(Answer answer, MarkedLine[] lines, Dictionary<int, string?> links, string? asker)
    {
        var cited = Cited(answer.Citations, lines);
        var marked = cited.Take(CitationClaims.Most).Select(citation => citation.Number).ToHashSet();
        var whole = Finished(Message(lines, cited, answer, Linked(cited.Count)), answer, asker);
        if (Fits(whole))
            return whole;
        return Fits(Lean(0)) ? Enumerable.Range(0, cited.Count + 1).Select(fewer => Lean(cited.Count - fewer)).First(Fits) : null;

        // The list does without the links that the markers have.
        OutgoingActivity Lean(int count)
        {
            var some = Linked(count);
            return Finished(Message(lines, cited, answer, some, citation => marked.Contains(citation.Number) ? null : some(citation)), answer, asker);
        }

        CitationLink Linked(int count)
        {
            var numbers = cited.Take(count).Select(citation => citation.Number).ToHashSet();
            return citation => numbers.Contains(citation.Number) ? links[citation.Number] : null;
        }
    }

    // Only the last of several asks for feedback and suggests what to ask next.
    private OutgoingActivity[] Parts(Answer answer, MarkedLine[] lines, CitationLink linked, string? asker)
    {
        var parts = Split(lines, answer.Citations, answer.Language, linked).Select(part => Message(part, Cited(answer.Citations, part), answer, linked)).ToArray();
        parts[^1] = Finished(parts[^1], answer, asker);
        return parts;
    }

    private OutgoingActivity Finished(OutgoingActivity message, Answer answer, string? asker) => message with
    {
        ChannelData = new OutgoingChannelData(Feedback),
        SuggestedActions = asker is null || answer.FollowUps.Count == 0 ? null : Suggested(answer.FollowUps, asker),
    };

    /// <param name="listed">The links of the list of sources, where they are others.</param>
    private OutgoingActivity Message(
        IReadOnlyList<MarkedLine> lines, IReadOnlyList<Citation> cited, Answer? answer, CitationLink linked, CitationLink? listed = null) => new()
    {
        Type = "message",
        TextFormat = "markdown",
        Text = string.Join("\n\n", lines) + SourceList.Of(cited, answer?.Language ?? "en", listed ?? linked),
        Entities = answer is null ? null : Entities(cited, answer, linked),
    };

    private IReadOnlyList<OutgoingEntity>? Entities(IReadOnlyList<Citation> cited, Answer answer, CitationLink linked)
    {
        var claims = CitationClaims.Of(cited, linked);
        IReadOnlyList<string>? label = answer.Statements.Any(statement => statement.ByModel) ? [MessageEntity.ByModel] : null;
        var sensitivity = Sensitivity(cited);
        return claims.Count == 0 && label is null && sensitivity is null
            ? null
            : [new MessageEntity(label, claims.Count == 0 ? null : claims, sensitivity)];
    }

    private UsageInfo? Sensitivity(IEnumerable<Citation> cited)
    {
        SensitivityLabel[] labels =
        [
            .. cited.Select(citation => options.Sensitivity.TryGetValue(citation.Document.Collection, out var label) ? label : null).OfType<SensitivityLabel>().Distinct(),
        ];
        return labels.Length == 0
            ? null
            : new UsageInfo(string.Join(", ", labels.Select(label => label.Name)), labels is [{ Description: { Length: > 0 } description }] ? description : null);
    }

    private static IEnumerable<IReadOnlyList<MarkedLine>> Split(
        IReadOnlyList<MarkedLine> lines, IReadOnlyList<Citation> citations, string language, CitationLink linked)
    {
        var part = new List<MarkedLine>();
        foreach (var line in lines.SelectMany(Pieces))
        {
            if (part.Count > 0 && Bytes([.. part, line], citations, language, linked) > LargestBytes - Envelope)
            {
                yield return part;
                part = [];
            }

            part.Add(line);
        }

        yield return part;
    }

    // One line can be longer than a message only when somebody pastes a book; then it breaks between characters.
    private static IEnumerable<MarkedLine> Pieces(MarkedLine line)
    {
        const int Longest = 3_000;
        while (line.Words.Length > Longest)
        {
            var cut = ShortText.Boundary(line.Words, Longest);
            yield return new MarkedLine(line.Words[..cut], "");
            line = line with { Words = line.Words[cut..] };
        }

        yield return line;
    }

    private static bool Fits(OutgoingActivity message) => 2 * JsonSerializer.Serialize(message, TeamsJson.Sent.OutgoingActivity).Length <= LargestBytes - Names;

    private static int Bytes(IReadOnlyList<MarkedLine> lines, IReadOnlyList<Citation> citations, string language, CitationLink linked)
    {
        var cited = Cited(citations, lines);
        var message = new OutgoingActivity
        {
            Type = "message",
            Text = string.Join("\n\n", lines) + SourceList.Of(cited, language, linked),
            Entities = [new MessageEntity(null, CitationClaims.Of(cited, linked), null)],
        };
        return 2 * JsonSerializer.Serialize(message, TeamsJson.Sent.OutgoingActivity).Length;
    }

    private static IReadOnlyList<Citation> Cited(IReadOnlyList<Citation> citations, IReadOnlyList<MarkedLine> lines)
    {
        var numbers = lines.SelectMany(line => line.Numbers).ToHashSet();
        return [.. citations.Where(citation => numbers.Contains(citation.Number))];
    }

    private static SuggestedActions Suggested(IReadOnlyList<string> questions, string asker) =>
        new([asker], [.. questions.Take(MostFollowUps).Select(question => new SuggestedAction("imBack", question, question))]);
}
