using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Understanding;

/// <summary>Whether a question in other words is still the conversation's: a model must not ask for what nobody named.</summary>
internal static class Rewriting
{
    public static bool Keeps(string restated, string question, IReadOnlyList<Exchange> history)
    {
        if (QuestionReader.IsJapanese(restated) != QuestionReader.IsJapanese(question))
            return false;
        var said = Named($"{question}\n{string.Join('\n', history.Select(exchange => $"{exchange.Question}\n{exchange.Answer}"))}", all: true);
        return Named(restated, all: false).IsSubsetOf(said);
    }

    // Names and numbers; the first word of a sentence has its capital from standing there.
    private static HashSet<string> Named(string text, bool all)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        var tokens = new TokenReader(text);
        for (var first = true; tokens.MoveNext(); first = false)
        {
            var term = Lexicon.Term(tokens.Surface, tokens.IsJapanese);
            if (all || term.Is(TokenShape.Number) || (!first && term.Is(TokenShape.Capitalised) && !term.Is(TokenShape.Stop)))
                named.Add(term.Stem);
        }

        return named;
    }
}
