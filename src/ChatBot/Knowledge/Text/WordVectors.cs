using System.Reflection;

namespace ChatBot.Knowledge.Text;

/// <summary>
/// What words are used alike, as vectors of unit length learnt from running text and from questions with the sentences that
/// answer them: the cosine of "buy" and "purchase" is near 1.
/// </summary>
internal static class WordVectors
{
    public const int None = -1;

    private const string FileName = "word-vectors.txt";
    private const float Scale = sbyte.MaxValue;

    private static readonly Lazy<(Dictionary<string, int> Rows, float[] Values, int Dimensions)> Table = new(Load);

    /// <returns>The row of a stem, or <see cref="None"/>.</returns>
    public static int RowOf(string stem) => Table.Value.Rows.GetValueOrDefault(stem, None);

    public static ReadOnlySpan<float> Of(int row) => Table.Value.Values.AsSpan(row * Table.Value.Dimensions, Table.Value.Dimensions);

    // A line: the stem, then its vector in whole numbers of a byte each, in base 64.
    private static (Dictionary<string, int>, float[], int) Load()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"{FileName} is not in the program.");
        using var reader = new StreamReader(resource);
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        var values = new List<float>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var space = line.IndexOf(' ');
            rows.Add(line[..space], rows.Count);
            values.AddRange(Convert.FromBase64String(line[(space + 1)..]).Select(value => (sbyte)value / Scale));
        }

        return (rows, [.. values], values.Count / Math.Max(1, rows.Count));
    }
}
