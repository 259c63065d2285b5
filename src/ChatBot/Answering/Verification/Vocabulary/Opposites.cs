using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Answering.Verification.Vocabulary;

/// <summary>Words that say the contrary of each other, from <c>opposites.txt</c> and by their prefixes.</summary>
internal static class Opposites
{
    private const string File = "opposites.txt";

    private static readonly string[] Prefixes = ["un", "in", "im", "il", "ir", "dis", "non", "de", "mis"];

    private static readonly HashSet<(string, string)> Pairs = Load();

    public static bool Are(string root, string other) => Pairs.Contains((root, other));

    /// <summary>"unable" and "able", "disagree" and "agree".</summary>
    public static bool ByPrefix(string text, string other) => Prefixed(text, other) || Prefixed(other, text);

    private static bool Prefixed(string longer, string shorter) =>
        shorter.Length > 3 && longer.Length > shorter.Length && longer.EndsWith(shorter, StringComparison.Ordinal) && Prefixes.Contains(longer[..^shorter.Length]);

    private static HashSet<(string, string)> Load()
    {
        var pairs = new HashSet<(string, string)>();
        foreach (var (_, line) in WordLists.Read(File))
        {
            string[][] sides = [.. line.Split(" | ").Select(side => side.Split(", ").Select(Roots.Of).ToArray())];
            foreach (var left in sides[0])
                foreach (var right in sides[1].Where(right => right != left))
                    pairs.UnionWith([(left, right), (right, left)]);
        }

        return pairs;
    }
}
