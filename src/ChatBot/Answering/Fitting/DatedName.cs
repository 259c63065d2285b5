using ChatBot.Knowledge;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Fitting;

/// <summary>A year that belongs to a name: "Expo 2020" took place in another year.</summary>
internal static class DatedName
{
    private const int YearLength = 4;

    public static bool Is(string text, Span date)
    {
        if (date.Length != YearLength || date.Start < 2 || text[date.Start - 1] != ' ' || !char.IsLetter(text[date.Start - 2]))
            return false;
        var start = date.Start - 2;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        var word = text[start..(date.Start - 1)].ToLowerInvariant();
        return char.IsUpper(text[start]) && !Stopwords.Contains(word) && !NumberWords.IsCalendar(word) && word is not ("may" or "since" or "until" or "during" or "before" or "after" or "by");
    }
}
