using System.Globalization;
using System.Text;

namespace ChatBot.Knowledge.Facts;

/// <summary>What stays of a name when case, articles, accents, hyphens and the full stops of abbreviations are of no account.</summary>
internal static class NameKey
{
    public static string Of(ReadOnlySpan<char> name)
    {
        var key = new StringBuilder(name.Length);
        var isGap = false;
        foreach (var character in Plain(name))
        {
            if (char.IsLetterOrDigit(character))
            {
                if (isGap && key.Length > 0)
                    key.Append(' ');
                isGap = false;
                key.Append(char.ToLowerInvariant(character));
            }
            else if (character is not ('.' or '\'' or '\u2019' or '\u30FB') && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                isGap = true;
            }
        }

        return WithoutArticle(key.ToString());
    }

    private static string Plain(ReadOnlySpan<char> name)
    {
        var text = name.ToString();
        if (Ascii.IsValid(text))
            return text;
        try
        {
            text = text.Normalize(NormalizationForm.FormKC);
            // An accent is of no account; the voicing of kana is.
            return text.AsSpan().ContainsAnyInRange('\u3041', '\u30FF') ? text : text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            // A lone surrogate has no normal form.
            return text;
        }
    }

    private static string WithoutArticle(string key) =>
        key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;
}
