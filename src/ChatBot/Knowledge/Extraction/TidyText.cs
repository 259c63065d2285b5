using System.Text;

namespace ChatBot.Knowledge.Extraction;

/// <summary>White space as a reader sees it: one space between words, one line break between lines.</summary>
internal static class TidyText
{
    public static string Of(string text)
    {
        var tidy = new StringBuilder(text.Length);
        var pending = '\0';
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (character is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029')
            {
                pending = '\n';
            }
            else if (character is '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u061C')
            {
                // Hints for line breaking and writing direction: nothing to read.
            }
            else if (char.IsWhiteSpace(character) && character != '\u3000')
            {
                if (pending == '\0')
                    pending = ' ';
            }
            else
            {
                if (pending != '\0' && tidy.Length > 0)
                    tidy.Append(pending);
                pending = '\0';
                tidy.Append(IsHalf(text, at) ? '\uFFFD' : character);
            }
        }

        return tidy.ToString();
    }

    private static bool IsHalf(string text, int at) =>
        (char.IsHighSurrogate(text[at]) && (at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])))
        || (char.IsLowSurrogate(text[at]) && (at == 0 || !char.IsHighSurrogate(text[at - 1])));
}
