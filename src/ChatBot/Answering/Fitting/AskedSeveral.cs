using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Fitting;

/// <summary>"What are the five pillars of the plan?", "list the universities that take part": the things a question wants, all of them.</summary>
/// <param name="Noun">What the things are called, as asked.</param>
/// <param name="Count">How many there are, where the question knows it.</param>
internal sealed partial record AskedSeveral(string Noun, int? Count)
{
    // Milliseconds.
    private const int Limit = 5000;

    private static readonly string[] Numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    // Any list is one of these.
    private static readonly FrozenSet<string> General = new[]
    {
        "areas", "fields", "things", "parts", "items", "points", "topics", "elements", "components", "kinds", "types", "names", "examples", "categories", "issues", "ways", "subjects", "themes", "aspects", "disciplines",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether states are asked for.</summary>
    public bool IsCountries => Noun.ToLowerInvariant() is "countries" or "nations" or "states" or "governments" or "members" or "partners" or "economies";

    /// <summary>Whether the word says no more than that there are several.</summary>
    public bool IsGeneral => General.Contains(Noun);

    /// <returns>Null for a question that wants one thing.</returns>
    public static AskedSeveral? Of(string question)
    {
        var match = Asked().Match(question) is { Success: true } asked ? asked : Telegram().Match(question);
        return match is { Success: true } && match.Groups["noun"].Value is var noun && !Lexicon.Term(noun, japanese: false).Is(TokenShape.Stop) ? new AskedSeveral(noun, Number(match.Value)) : null;
    }

    private static int? Number(string asked) => Numbered().Match(asked) is { Success: true, Value: var number }
        ? int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : Array.FindIndex(Numbers, word => word.Equals(number, StringComparison.OrdinalIgnoreCase)) + 2
        : null;

    public static bool IsGeneralWord(string word) => General.Contains(word);

    [GeneratedRegex(@"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\W*(and )?((what|which) (are |were )?|list |name |give (me )?|show (me )?|tell me )(?!is\b|was\b|does\b|did\b|of\b)([\w’'-]+ ){0,4}?(?<noun>[a-z-]{2,}(?<!s|u|i|'|’)s|people|criteria)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Asked();

    // "Nordic countries at the summit?"
    [GeneratedRegex(@"^\W*((all|full|complete|the) )?(list of )?(all )?(the )?([\w'’-]+ ){0,2}(?<noun>countries|nations|members|partners|signatories|companies|universities|sectors|pillars|technologies|topics|projects)( (in|of|at|on|for|under)\b[^?]*)?\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Telegram();
}
