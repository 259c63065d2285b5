using System.Globalization;
using System.Text;

namespace ChatBot.Evaluation.Data;

/// <summary>SQuAD's own comparison: lower case, no accents, no punctuation, no articles; a whole run of words.</summary>
internal static class AnswerText
{
    public static string Normal(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                letters.Append(char.IsLetterOrDigit(character) ? character : ' ');
        var words = letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("a" or "an" or "the"));
        return $" {string.Join(' ', words)} ";
    }

    public static bool Contains(string normalText, string normalAnswer, bool wholeWords) =>
        normalAnswer.Length > 2 && (wholeWords
            ? normalText.Contains(normalAnswer, StringComparison.Ordinal)
            : normalText.Replace(" ", "", StringComparison.Ordinal).Contains(normalAnswer.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal));
}
