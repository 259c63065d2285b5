using System.Globalization;
using ChatBot.Answering;
using ChatBot.Knowledge;

namespace ChatBot.Channels.Slack.Rendering;

/// <summary>The app's home tab: what it is for, what to ask, what it has read, what its reader asked and was answered, and what is kept of it.</summary>
internal static class HomePage
{
    public const string Example = "home_example";

    /// <summary>An example's question comes back with its button.</summary>
    public const int LongestQuestion = 300;

    private const int MostDocuments = 8;
    private const int LongestLabel = 70;
    private const int LongestTitle = 150;
    private const int LongestAsked = 200;
    private const int LongestAnswer = 300;

    /// <param name="conversation">The direct messages with the reader, where an example's answer goes; null shows the examples as words.</param>
    public static HomeView Of(
        Generation? generation, IReadOnlySet<string>? collections, IReadOnlyList<string> examples, IReadOnlyList<Exchange> asked, string? conversation, HomeWording wording)
    {
        Document[] documents = generation is null ? [] :
        [
            .. generation.Documents.Values.Where(document => collections is null || collections.Contains(document.Collection))
                .OrderByDescending(document => document.Date ?? DateOnly.MinValue).ThenBy(document => document.Id),
        ];

        List<Block> blocks =
        [
            Header(wording.Title),
            Paragraph(wording.Introduction),
            Header(wording.Try),
            .. Examples(examples, conversation, wording),
            Header(wording.Read),
            Paragraph(generation is null ? wording.Reading : SlackWording.Filled(wording.Documents, documents.Length)),
        ];
        if (documents.Length > 0)
            blocks.Add(Bullets(documents.Take(MostDocuments).Select(document => Title(document, wording))));
        if (asked.SelectMany(Exchanged).ToArray() is { Length: > 0 } exchanges)
            blocks.AddRange([Header(wording.Asked), new RichTextBlock(exchanges)]);
        blocks.AddRange([Header(wording.Kept), Bullets(wording.Privacy)]);
        return new HomeView(blocks, conversation);
    }

    private static IEnumerable<Block> Examples(IReadOnlyList<string> questions, string? conversation, HomeWording wording)
    {
        if (questions.Count == 0)
            return [Paragraph(wording.NoDocuments)];
        return conversation is null
            ? [Bullets(questions)]
            : questions.Select(question => new ActionsBlock([new ButtonElement(Example, new PlainText(SlackText.Line(question, LongestLabel)), question)]));
    }

    private static IEnumerable<RichTextPart> Exchanged(Exchange exchange)
    {
        if (SlackText.Line(exchange.Question, LongestAsked) is not { Length: > 0 } question)
            yield break;
        yield return new RichTextSection([new RichTextWords(question, new RichTextStyle(Bold: true))]);
        if (SlackText.Line(exchange.Answer, LongestAnswer) is { Length: > 0 } answer)
            yield return new RichTextQuote([new RichTextWords(answer)]);
    }

    private static string Title(Document document, HomeWording wording)
    {
        var title = SlackText.Line(document.Title, LongestTitle) is { Length: > 0 } shown ? shown : SlackText.Line(document.Id.Path, LongestTitle);
        return document.Date is { } day ? $"{title} · {day.ToString(wording.DateFormat, CultureInfo.InvariantCulture)}" : title;
    }

    private static HeaderBlock Header(string text) => new(new PlainText(text));

    private static RichTextBlock Paragraph(string text) => new([new RichTextSection([new RichTextWords(text)])]);

    private static RichTextBlock Bullets(IEnumerable<string> lines) =>
        new([new RichTextList([.. lines.Where(line => line.Length > 0).Select(line => new RichTextListItem([new RichTextWords(line)]))])]);
}
