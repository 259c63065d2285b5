using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Extraction.Details;

/// <summary>What a file's name says when the document itself is silent.</summary>
internal static partial class FileName
{
    public static DocumentDetails Read(string fileName)
    {
        var stem = Path.GetFileNameWithoutExtension(fileName);
        var words = Separators().Replace(Dates().Replace(stem, " "), " ").Trim();
        // A name that was nothing but a date still names the document.
        var title = words.Length > 0 ? words : stem.Trim();
        return new DocumentDetails(
            title.Length == 0 ? null : char.ToUpperInvariant(title[0]) + title[1..],
            Date: DateText.InFileName(stem));
    }

    [GeneratedRegex(@"[\s_\-.+]+", RegexOptions.NonBacktracking)]
    private static partial Regex Separators();

    [GeneratedRegex(@"(?<!\d)(19|20)\d{2}(?<sep>[-_.]?)(0[1-9]|1[0-2])\k<sep>(0[1-9]|[12]\d|3[01])(?!\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dates();
}
