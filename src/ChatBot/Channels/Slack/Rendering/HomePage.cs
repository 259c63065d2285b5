using System.Globalization;
using ChatBot.Knowledge;

namespace ChatBot.Channels.Slack.Rendering;

/// <summary>The app's home tab: what it is for, what to ask, what it has read, what its reader asked, and what is kept of it.</summary>
internal static class HomePage
{
    public const string Example = "home_example";

    private const int MostExamples = 4;
    private const int MostDocuments = 8;
    private const int LongestLabel = 70;
    private const int LongestValue = 2_000;

    private static readonly string[] Privacy =
    [
        "I read only what is said to me. Your words are erased as soon as you are answered; the last few questions and answers of a thread are remembered for a while, so that you can ask on.",
        "Write \"forget me\" and all I remember of you is erased at once. Nothing of Slack is used to train anything.",
        "I can be wrong in what I choose to quote: every statement carries its source, so look there before you rely on it.",
    ];

    /// <param name="conversation">The direct messages with the reader, where an example's answer goes; null shows the examples as words.</param>
    public static HomeView Of(Generation? generation, IReadOnlySet<string>? collections, IReadOnlyList<string> asked, string? conversation)
    {
        Document[] documents = generation is null ? [] :
        [
            .. generation.Documents.Values.Where(document => collections is null || collections.Contains(document.Collection))
                .OrderByDescending(document => document.Date ?? DateOnly.MinValue).ThenBy(document => document.Id),
        ];

        List<Block> blocks =
        [
            new HeaderBlock(new PlainText("Answers from the documents, each with its source")),
            Paragraph("Ask me in a direct message, mention me in a channel, or use /partnership. I quote the documents I was given and nothing else; what they do not say, I say I could not find."),
            new HeaderBlock(new PlainText("Try")),
            .. Examples(documents, conversation),
            new HeaderBlock(new PlainText("What I have read")),
            generation is null
                ? Paragraph("I am still reading the documents.")
                : Paragraph(string.Create(CultureInfo.InvariantCulture, $"{documents.Length} documents. The latest:")),
        ];
        if (documents.Length > 0)
            blocks.Add(Bullets(documents.Take(MostDocuments).Select(Title)));
        if (asked.Count > 0)
        {
            blocks.Add(new HeaderBlock(new PlainText("What you asked lately")));
            blocks.Add(Bullets(asked.Select(question => SlackText.Line(question, 200))));
        }

        blocks.Add(new HeaderBlock(new PlainText("What is kept")));
        blocks.Add(Bullets(Privacy));
        return new HomeView(blocks, conversation);
    }

    /// <summary>Questions the documents at hand can be asked.</summary>
    public static IEnumerable<string> ExampleQuestions(IEnumerable<Document> documents) =>
        documents.Select(document => SlackText.Line(document.Title, 150)).Where(title => title.Length > 0).Distinct(StringComparer.Ordinal)
            .Take(MostExamples).Select(title => $"What does \"{title}\" say?");

    private static IEnumerable<Block> Examples(IReadOnlyList<Document> documents, string? conversation)
    {
        string[] questions = [.. ExampleQuestions(documents)];
        if (questions.Length == 0)
            return [Paragraph("There are no documents to ask about yet.")];
        return conversation is null
            ? [Bullets(questions)]
            : questions.Where(question => question.Length <= LongestValue)
                .Select(question => new ActionsBlock([new ButtonElement(Example, new PlainText(SlackText.Line(question, LongestLabel)), question)]));
    }

    private static string Title(Document document) =>
        document.Date is { } day
            ? $"{SlackText.Line(document.Title, 150)} · {day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}"
            : SlackText.Line(document.Title, 150);

    private static RichTextBlock Paragraph(string text) => new([new RichTextSection([new RichTextWords(text)])]);

    private static RichTextBlock Bullets(IEnumerable<string> lines) =>
        new([new RichTextList([.. lines.Select(line => new RichTextListItem([new RichTextWords(line)]))])]);
}
