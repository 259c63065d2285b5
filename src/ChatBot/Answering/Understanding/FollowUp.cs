using System.Text.RegularExpressions;
using ChatBot.Answering.Listing;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Understanding;

/// <summary>Makes a follow-up stand alone: "and who signed it?" after a question on an accord is about that accord.</summary>
internal static partial class FollowUp
{
    // A question with fewer telling words than this leans on the one before it.
    private const int Lean = 2;

    // Milliseconds.
    private const int Limit = 5000;

    /// <returns>The question with what it leaves out named behind it; a question that stands alone comes back as it is.</returns>
    public static string Resolve(string question, IReadOnlyList<Exchange>? history)
    {
        if (history is not { Count: > 0 } || !LeansOnHistory(question))
            return question;
        // The nearest earlier question that names a thing; one that leaned itself is seen through.
        for (var index = history.Count - 1; index >= 0; index--)
        {
            var earlier = LongQuestion.Shortened(history[index].Question);
            if (TopicOf(earlier) is { Length: > 0 } topic)
                return IsContrast(question) ? $"{question} ({earlier})" : $"{question} ({topic})";
        }

        return question;
    }

    private static bool LeansOnHistory(string question) =>
        QuestionReader.IsJapanese(question)
            ? JapanesePointer().IsMatch(question)
            : Pointer().IsMatch(question) || IsContrast(question) || TellingWords(question) < Lean;

    // "What about Osaka?" asks the earlier question anew, of another thing.
    private static bool IsContrast(string question) => Contrast().IsMatch(question);

    private static int TellingWords(string question)
    {
        var count = 0;
        var tokens = new TokenReader(question);
        while (tokens.MoveNext())
            count += Lexicon.Term(tokens.Surface, tokens.IsJapanese).Is(TokenShape.Stop) ? 0 : 1;
        return count;
    }

    // Names say what a question was about; without one, its telling words do.
    private static string TopicOf(string question)
    {
        if (QuestionReader.IsJapanese(question))
            return string.Join(' ', JapaneseName().Matches(question).Select(match => match.Value));
        var names = Name().Matches(question).Where(match => match.Index > 0 && !Stopwords.Contains(match.Value.ToLowerInvariant())).Select(match => match.Value).ToArray();
        if (names.Length > 0)
            return string.Join(", ", [.. Things(question, names), .. names]);
        var telling = new List<string>();
        var tokens = new TokenReader(question);
        while (tokens.MoveNext())
            if (!Lexicon.Term(tokens.Surface, tokens.IsJapanese).Is(TokenShape.Stop))
                telling.Add(tokens.Surface.ToString());
        return telling.Count >= Lean ? string.Join(' ', telling) : "";
    }

    // "The next delegation to Japan" is about the delegation as well as about Japan.
    private static IEnumerable<string> Things(string question, string[] names) =>
        question.Split((char[])[' ', '?', ',', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => ListingWords.Singulars.ContainsKey(word) && !names.Any(name => name.Contains(word, StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex(@"\b(it|its|they|them|their|he|him|his|she|her|this|that|these|those|there|then|one|ones|former|latter|same)\b|^\W*(and|but|so|also|or)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Pointer();

    [GeneratedRegex(@"^\W*(and |but |so )?(what|how) about\b|^\W*and (in|for|on|at|with)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Contrast();

    [GeneratedRegex(@"\p{Lu}[\w'’-]*(\s+(of|the|for|and|on|in)?\s*\p{Lu}[\w'’-]*)*|\b\d{4}\b", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Name();

    [GeneratedRegex("それ|その|この|これ|あの|彼|そこ|ここ|同じ|では[、,]|^(また|そして|あと)", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex JapanesePointer();

    [GeneratedRegex(@"[\u30A1-\u30FF\u4E00-\u9FFF\p{Lu}\p{Ll}0-9・ー]{2,}", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex JapaneseName();
}
