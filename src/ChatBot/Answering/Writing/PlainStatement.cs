using System.Buffers;
using System.Globalization;
using System.Text;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Writing;

/// <summary>
/// A model's sentence as bare text: what a reader cannot see is taken out before it is checked, and what a channel or a page
/// could take for a link, a mention or markup is only there where the documents have it.
/// </summary>
internal static class PlainStatement
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("<>[]{}|\\`*_~@");
    private static readonly char[] Punctuation = [.. ".,;:!?()\"'“”‘’。、"];

    /// <returns>One line, composed (NFC), without invisible characters and without marks that strike letters through.</returns>
    public static string Of(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in Composed(text).EnumerateRunes())
            if (Rune.IsWhiteSpace(rune) || IsSeen(Rune.GetUnicodeCategory(rune)))
                seen.Append(rune.ToString());
        return OneLine.Of(seen.ToString());
    }

    /// <returns>What mends it; null where nothing needs to be mended.</returns>
    public static string? Fault(string text, IReadOnlyList<Evidence> evidence)
    {
        foreach (var token in text.Split(' '))
            if ((token.AsSpan().ContainsAny(Marks) || token.Contains("://", StringComparison.Ordinal)) && !evidence.Any(one => one.Quote.Contains(token.Trim(Punctuation), StringComparison.Ordinal)))
                return "a statement is plain text, without markup, links or mentions";
        return IsQuestion(text) && !evidence.Any(one => IsQuestion(one.Quote)) ? "a statement says something, and asks nothing" : null;
    }

    // Half a surrogate pair cannot be composed.
    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static bool IsSeen(UnicodeCategory category) => category is not (
        UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    private static bool IsQuestion(string text) => text.AsSpan().ContainsAny('?', '？');
}
