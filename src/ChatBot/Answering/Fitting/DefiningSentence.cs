using System.Text.RegularExpressions;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Fitting;

/// <summary>A sentence that says what the thing asked about is: "The Long Name (LN) was ...", "X is a ...", "X, an ...".</summary>
internal sealed partial class DefiningSentence(Inquiry inquiry)
{
    private const int LongestSubject = 6;

    // Milliseconds.
    private const int Limit = 5000;

    private readonly string? _subject = SubjectOf(inquiry.Text);

    public Definition Defines(RankedSentence sentence)
    {
        var found = Definition.None;
        if (_subject is null)
            return found;
        var text = OneLine.Of(sentence.Text);
        for (var at = text.IndexOf(_subject, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(_subject, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var (before, after) = (text[..at], text[(at + _subject.Length)..]);
            if (SpellsOut(before, after))
                return Definition.SpeltOut;
            if (Naming().IsMatch(before) || (Opening().IsMatch(before) && Copula().IsMatch(after)) || (EndsWord(before) && Apposition().IsMatch(after)))
                found = Definition.Said;
        }

        return found;
    }

    /// <summary>What the question wants defined; null where it asks for something else.</summary>
    public static string? SubjectOf(string question) =>
        Asked().Match(question) is { Success: true } match && match.Groups["subject"].Value.Trim() is { Length: > 1 } subject
            && subject.Split(' ').Length <= LongestSubject && !Relation().IsMatch(subject) ? subject : null;

    private static bool EndsWord(string before) => before.Length == 0 || !char.IsLetterOrDigit(before[^1]);

    // "Comprehensive Economic Partnership Agreement (CEPA)": the words before the bracket begin with its letters.
    private bool SpellsOut(string before, string after)
    {
        if (!before.EndsWith('(') || !after.StartsWith(')') || _subject!.Contains(' ', StringComparison.Ordinal))
            return false;
        var letters = _subject.Where(char.IsLetter).Select(char.ToUpperInvariant).ToArray();
        var initials = Word().Matches(before).Select(match => char.ToUpperInvariant(match.Value[0])).TakeLast(letters.Length + 2).ToArray();
        return letters.Length > 1 && initials.Contains(letters[0]) && 2 * letters.Count(initials.Contains) > letters.Length;
    }

    [GeneratedRegex(@"^\W*((what|who)( is| are| was|['’]?s)|define|explain|meaning of|what does)\s+((an?|the)\s+)?(?<subject>[^?()]+?)(\s+(mean|stand for|short for))?\W*$|^\W*(?<subject>[^?()\s]+(\s[^?()\s]+)?)とは", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Asked();

    // "The purpose of the accord" is no thing that sentences define.
    [GeneratedRegex(@"\b(of|in|for|by|to|with|between|from|about|on|at|is|are|was|does|do|did|new|next|latest|said|say)\b|['’]s\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Relation();

    [GeneratedRegex(@"^\W*((the|our|this) )?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^( \([^)]{2,20}\))? (is|are|was|were) (an?|the|one of)\s", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Copula();

    // "A partnership called the Harbour League".
    [GeneratedRegex(@"\b(an?|the|our|new) .{3,80}\b(called|named|known as|dubbed|entitled|titled)( the)? [“""'‘]?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Naming();

    [GeneratedRegex(@"^( \([^)]{2,20}\))?(,| –| —|:) an?\s", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Apposition();

    [GeneratedRegex(@"\p{L}[\p{L}\p{N}'’]*", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Word();
}
