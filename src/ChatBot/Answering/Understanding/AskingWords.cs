using System.Collections.Frozen;

namespace ChatBot.Answering.Understanding;

/// <summary>Words by which people ask and documents seldom answer: "what role does it play", "the goals of the visit".</summary>
internal static class AskingWords
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "goal", "goals", "aim", "aims", "purpose", "purposes", "objective", "objectives", "role", "roles", "play", "plays", "played", "point", "reason", "reasons", "benefit", "benefits", "topic", "topics",
        "theme", "themes", "issue", "issues", "thing", "things", "kind", "kinds", "type", "types", "sort", "sorts", "way", "ways", "difference", "importance", "significance", "background", "meaning",
        "details", "info", "information", "summary", "gist", "mention", "mentions", "mentioned", "happen", "happens", "happened", "happening", "need", "needs", "needed", "going", "politician", "politicians",
        "article", "document", "documents", "paper", "text", "say", "says", "said", "know", "explain", "describe", "exactly", "currently", "people", "guy", "stuff",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contain(string word) => Words.Contains(word);
}
