using System.Globalization;
using System.Reflection;

namespace ChatBot.Knowledge.Text;

/// <summary>
/// How common a word is in general, as the share of paragraphs of an encyclopedia that hold it. A folder of one short
/// document cannot tell by itself that "accord" says more than "include"; this can.
/// </summary>
internal static class GeneralWords
{
    private const string FileName = "general-words.txt";

    private static readonly Lazy<Dictionary<string, float>> Shares = new(Load);

    /// <returns>0 for a word that is not common.</returns>
    public static double Share(string stem) => Shares.Value.GetValueOrDefault(stem);

    // A line: the share, then the stems that have it.
    private static Dictionary<string, float> Load()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"{FileName} is not in the program.");
        using var reader = new StreamReader(resource);
        var shares = new Dictionary<string, float>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var words = line.Split(' ');
            var share = float.Parse(words[0], CultureInfo.InvariantCulture);
            foreach (var word in words.AsSpan(1))
                shares[word] = share;
        }

        return shares;
    }
}
