using System.Runtime.InteropServices;

namespace ChatBot.Knowledge.Text;

/// <summary>
/// Tells what "the Accord" refers to: the last name of the document that ends in that word, "Hiroshima Accord". Fed with one
/// document's sentences in reading order.
/// </summary>
internal sealed class DefiniteReferences
{
    private readonly Dictionary<string, int[]> _names = new(StringComparer.Ordinal);

    /// <returns>For each reference of the sentence the term numbers of the whole name, "Hiroshima Accord".</returns>
    public IEnumerable<int[]> NamesMeant(IReadOnlyList<SentenceWord> words)
    {
        for (var from = 0; from < words.Count;)
        {
            var to = from;
            while (to < words.Count && words[to].IsNamePart && (to == from || words[to].Touches(words[to - 1])))
                to++;
            if (to - from == 1 && from > 0 && words[from].Touches(words[from - 1]) && words[from - 1].Term.Word is "the" or "this" or "that"
                && _names.TryGetValue(words[from].Term.Stem, out var name))
            {
                yield return name;
            }
            else if (to - from > 1)
            {
                _names[words[to - 1].Term.Stem] = [.. words.Skip(from).Take(to - from).Select(word => word.Number)];
            }

            from = Math.Max(to, from + 1);
        }
    }
}

/// <param name="Number">Of the term, in its generation.</param>
/// <param name="Start">In the sentence.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SentenceWord(Term Term, int Number, int Start, int End)
{
    public bool IsNamePart => Term.Is(TokenShape.Capitalised) && !Term.Is(TokenShape.Stop);

    /// <summary>One space or hyphen apart.</summary>
    public bool Touches(SentenceWord before) => Start == before.End + 1;
}
