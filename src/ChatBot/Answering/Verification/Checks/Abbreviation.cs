using ChatBot.Answering.Verification.Reading;

namespace ChatBot.Answering.Verification.Checks;

/// <summary>"CEPA" by "Comprehensive Economic Partnership Agreement", and the other way round: by their initials.</summary>
internal static class Abbreviation
{
    private const int Shortest = 2;

    public static bool Covers(Alignment alignment, int from, int to)
    {
        var (said, stated) = (alignment.Statement.Words, alignment.Evidence.Words);
        for (var at = from; at < to; at++)
        {
            if (alignment[at] >= 0)
                continue;
            var spelled = said[at].Is(WordTraits.Acronym) && said[at].Text.Length >= Shortest && Spells(stated, 0, stated.Count, said[at].Text);
            if (!spelled && !stated.Any(word => word.Is(WordTraits.Acronym) && word.Text.Length >= Shortest && Spells(said, from, Math.Min(said.Count, to + 4), word.Text, at)))
                return false;
        }

        return true;
    }

    private static bool Spells(IReadOnlyList<Word> words, int from, int to, string letters, int through = -1)
    {
        for (var start = from; start < to; start++)
        {
            var (at, letter) = (start, 0);
            for (; at < to && letter < letters.Length; at++)
            {
                if (words[at].Text.Length > 0 && words[at].Text[0] == letters[letter] && !(words[at].Is(WordTraits.Function) && at == start))
                    letter++;
                else if (!words[at].Is(WordTraits.Function) || letter == 0)
                    break;
            }

            if (letter == letters.Length && (through < 0 || (start <= through && through < at)))
                return true;
        }

        return false;
    }
}
