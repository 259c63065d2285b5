using ChatBot.Answering.Verification.Reading;

namespace ChatBot.Answering.Verification.Vocabulary;

/// <summary>Numbered groups of words and phrases, found in a text by their roots.</summary>
internal sealed class PhraseGroups
{
    private readonly Dictionary<string, List<Phrase>> _byFirst = new(StringComparer.Ordinal);

    /// <param name="isExact">Counts only as written: "US" is a country, "us" is not.</param>
    public void Add(string phrase, int group, bool isExact = false)
    {
        string[] roots = [.. WordReader.Surfaces(phrase).Select(Roots.Of)];
        if (roots.Length == 0)
            return;
        if (!_byFirst.TryGetValue(roots[0], out var starting))
            _byFirst.Add(roots[0], starting = []);
        starting.Add(new Phrase(roots, group, isExact));
    }

    /// <summary>All groups with a phrase that begins at <paramref name="at"/>, with the phrase's length in words.</summary>
    public IEnumerable<(int Group, int Length)> At(IReadOnlyList<Word> words, int at)
    {
        if (!_byFirst.TryGetValue(words[at].Root, out var starting))
            yield break;
        foreach (var phrase in starting)
            if (Stands(phrase, words, at))
                yield return (phrase.Group, phrase.Roots.Length);
    }

    public IEnumerable<int> Of(string root) =>
        _byFirst.TryGetValue(root, out var starting) ? starting.Where(phrase => phrase.Roots.Length == 1).Select(phrase => phrase.Group) : [];

    private static bool Stands(Phrase phrase, IReadOnlyList<Word> words, int at)
    {
        if (at + phrase.Roots.Length > words.Count || (phrase.IsExact && !words[at].Is(WordTraits.Acronym)))
            return false;
        for (var next = 1; next < phrase.Roots.Length; next++)
            if (words[at + next].Root != phrase.Roots[next] || words[at + next].Sentence != words[at].Sentence)
                return false;
        return true;
    }

    private sealed record Phrase(string[] Roots, int Group, bool IsExact);
}
