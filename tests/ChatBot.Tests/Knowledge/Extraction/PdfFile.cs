using System.Globalization;
using System.Text;

namespace ChatBot.Tests.Knowledge.Extraction;

/// <summary>Writes small PDF files from the operators of their pages.</summary>
internal static class PdfFile
{
    /// <param name="pages">The content of each page, 600 points wide and 800 high; /F is Helvetica, /B its bold.</param>
    public static byte[] Of(params string[] pages) => With("", pages);

    public static byte[] With(string information, params string[] pages)
    {
        List<string> objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Count {pages.Length}/Kids[{string.Join(' ', pages.Select((_, at) => $"{6 + (2 * at)} 0 R"))}]>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
            $"<<{information}>>",
        ];
        foreach (var page in pages)
        {
            objects.Add(string.Create(CultureInfo.InvariantCulture, $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R/B 4 0 R>>>>/Contents {objects.Count + 2} 0 R>>"));
            objects.Add(string.Create(CultureInfo.InvariantCulture, $"<</Length {Encoding.Latin1.GetByteCount(page)}>>\nstream\n{page}\nendstream"));
        }

        var file = new StringBuilder("%PDF-1.4\n");
        List<int> offsets = [];
        for (var at = 0; at < objects.Count; at++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{at + 1} 0 obj\n{objects[at]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R/Info 5 0 R>>\nstartxref\n{start}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>Lines of text set one below the other.</summary>
    public static string Lines(double x, double y, double size, params string[] lines) =>
        string.Concat(lines.Select((line, at) => At(x, y - (at * size * 1.2), size, line)));

    public static string At(double x, double y, double size, string text, string font = "F", string before = "") =>
        string.Create(CultureInfo.InvariantCulture, $"q {before} BT /{font} {size} Tf {x} {y} Td ({text.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET Q\n");
}
