using System.IO.Compression;
using System.Text;
using System.Text.Json;
using ChatBot.Knowledge;

namespace ChatBot.Evaluation.Data;

/// <summary>Reads SQuAD 1.1 and JSQuAD files: one document an article.</summary>
internal static class SquadFile
{
    // JSQuAD writes "title [SEP] text" into each paragraph.
    private const string Separator = " [SEP] ";

    public static IReadOnlyList<Reading> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var json = JsonDocument.Parse(content);
        return [.. json.RootElement.GetProperty("data").EnumerateArray().Select(Article)];
    }

    private static Reading Article(JsonElement article, int index)
    {
        var title = article.GetProperty("title").GetString()!.Replace('_', ' ');
        var text = new StringBuilder();
        var blocks = new List<Block>();
        var questions = new List<Asked>();
        foreach (var paragraph in article.GetProperty("paragraphs").EnumerateArray())
        {
            var context = paragraph.GetProperty("context").GetString()!;
            var cut = context.IndexOf(Separator, StringComparison.Ordinal);
            context = cut < 0 ? context : context[(cut + Separator.Length)..];
            if (text.Length > 0)
                text.Append("\n\n");
            blocks.Add(new Block(BlockKind.Paragraph, new Span(text.Length, text.Length + context.Length)));
            text.Append(context);
            foreach (var asked in paragraph.GetProperty("qas").EnumerateArray())
            {
                var answers = asked.GetProperty("answers").EnumerateArray().Select(answer => answer.GetProperty("text").GetString()!).Distinct(StringComparer.Ordinal).ToArray();
                questions.Add(new Asked(asked.GetProperty("question").GetString()!, blocks.Count - 1, answers));
            }
        }

        var id = new DocumentId($"{index:D4} {title}.txt");
        return new Reading(new Document(id, title, Date: null, Author: null, ContentHash: id.Path, text.ToString(), blocks), questions);
    }
}
