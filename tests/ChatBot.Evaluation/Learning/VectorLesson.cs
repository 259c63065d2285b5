using System.Text.RegularExpressions;
using ChatBot.Evaluation.Data;
using ChatBot.Knowledge.Text;

namespace ChatBot.Evaluation.Learning;

/// <summary>Learns what words are used alike: from running text, and from questions with the sentences that answer them.</summary>
internal static partial class VectorLesson
{
    private const int LeastCount = 12;

    // Names are like nothing but themselves; what is written with a capital this often is one.
    private const double Capitals = 0.7;

    // The text of folders is what the program is for, and little beside the encyclopedia.
    private const int TimesRead = 3;

    private const string Number = "#";

    // Milliseconds.
    private const int Limit = 10_000;

    /// <param name="folders">Markdown text that is read beside the articles.</param>
    public static void Run(string squad, string jsquad, string output, int epochs, IReadOnlyList<string> folders)
    {
        var counts = new Dictionary<string, (int All, int Capitalised)>(StringComparer.Ordinal);
        var lines = new List<string[]>();
        var answered = new List<(string[] Question, string[] Sentence)>();
        foreach (var reading in Split.Of(squad, jsquad, everything: false).English)
        {
            var paragraphs = reading.Document.Blocks.Select(block => SentenceSplitter.Split(reading.Document.Text, block.Span).Select(span => new Line(span.Of(reading.Document.Text).ToString(), counts)).ToArray()).ToArray();
            lines.AddRange(paragraphs.SelectMany(paragraph => paragraph.Select(line => line.Stems)));
            foreach (var asked in reading.Questions)
            {
                var question = new Line(asked.Text, counts).Stems;
                lines.Add(question);
                var answers = asked.Answers.Select(answer => AnswerText.Normal(answer, japanese: false)).ToArray();
                if (Array.Find(paragraphs[asked.Paragraph], line => Array.Exists(answers, answer => AnswerText.Contains(line.Normal, answer))) is { } sentence)
                    answered.Add((question, sentence.Stems));
            }
        }

        foreach (var paragraph in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)).Order(StringComparer.Ordinal).SelectMany(Paragraphs))
            for (var time = 0; time < TimesRead; time++)
                lines.Add(new Line(paragraph, counts).Stems);

        string[] words = [.. counts.Where(count => count.Key.Length > 1 || count.Key == Number).Where(count => count.Value.All >= LeastCount && count.Value.Capitalised < Capitals * count.Value.All).OrderByDescending(count => count.Value.All).Select(count => count.Key)];
        var skipGrams = new SkipGrams(words, [.. words.Select(word => counts[word].All)], counts.Values.Sum(count => (double)count.All));
        skipGrams.Learn(lines, answered, epochs);
        File.WriteAllLines(output, words.Select((word, row) => $"{word} {Convert.ToBase64String(skipGrams.Unit(row))}"));
    }

    // Addresses write names in small letters.
    private static IEnumerable<string> Paragraphs(string path) =>
        Address().Replace(FrontMatter().Replace(File.ReadAllText(path), ""), "").Split("\n\n");

    [GeneratedRegex(@"\A---\n.*?\n---\n", RegexOptions.Singleline, Limit)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"https?://[^\s)]+", RegexOptions.None, Limit)]
    private static partial Regex Address();

    private sealed class Line(string text, Dictionary<string, (int All, int Capitalised)> counts)
    {
        public string[] Stems { get; } = [.. Read(text, counts)];

        public string Normal { get; } = AnswerText.Normal(text, japanese: false);

        private static List<string> Read(string text, Dictionary<string, (int All, int Capitalised)> counts)
        {
            var stems = new List<string>();
            var tokens = new TokenReader(text);
            while (tokens.MoveNext())
            {
                var term = Lexicon.Term(tokens.Surface, tokens.IsJapanese);
                if (term.Is(TokenShape.Stop))
                    continue;
                var stem = term.Is(TokenShape.Number) ? Number : term.Stem;
                var (all, capitalised) = counts.GetValueOrDefault(stem);
                counts[stem] = (all + 1, capitalised + (term.Is(TokenShape.Capitalised) ? 1 : 0));
                stems.Add(stem);
            }

            return stems;
        }
    }
}
