using System.Text;
using ChatBot.Answering.Quoting;

namespace ChatBot.Answering.Verification;

/// <summary>Whether a statement is the evidence itself: word for word, or with its relative dates said out.</summary>
internal static class Quotation
{
    public static bool Is(string statement, IReadOnlyList<Evidence> evidence)
    {
        var said = Plain(statement);
        if (said.Length == 0)
            return evidence.Any(one => one.Quote == statement);
        return evidence.Any(one => said == Plain(one.Quote) || said == Plain(DatedQuote.Of(one, "en")) || said == Plain(DatedQuote.Of(one, "ja")))
            || (evidence.Count > 1 && said == Plain(string.Join(' ', evidence.Select(one => one.Quote))));
    }

    // Line breaks, kinds of quotation mark and the last full stop are of no account.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
                plain.Append(character is '\u2018' or '\u2019' ? '\'' : character is '\u201C' or '\u201D' ? '"' : character);
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }

        return plain.ToString().Trim(' ', '.', '\u3002', '*', '_');
    }
}
