using System.Globalization;
using System.Text;

namespace ChatBot.Evaluation.Data;

/// <summary>SQuAD's own comparison: lower case, no accents, no punctuation, no articles; a whole run of words, or of Japanese characters.</summary>
internal static class AnswerText
{
    public static string Normal(string text, bool japanese)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                letters.Append(char.IsLetterOrDigit(character) ? character : ' ');
        if (japanese)
            return letters.Replace(" ", "").ToString();
        var words = letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("a" or "an" or "the"));
        return $" {string.Join(' ', words)} ";
    }

    /// <summary>Whether one text holds another, both as <see cref="Normal"/> gives them.</summary>
    public static bool Contains(string text, string answer) => !string.IsNullOrWhiteSpace(answer) && text.Contains(answer, StringComparison.Ordinal);
}
