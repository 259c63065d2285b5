using ChatBot.Answering.Verification.Reading;

namespace ChatBot.Answering.Verification.Checks;

/// <summary>An office with all that belongs to it: "Foreign Minister", "Leader of Manchester City Council", "Kenyan Minister for Trade".</summary>
/// <param name="Office">The word that is an office by itself.</param>
/// <param name="From">First word of the phrase; <paramref name="To"/> is the word after the last.</param>
/// <param name="Field">What the office is for, and whose it is where no country is: "foreign", "trade".</param>
internal sealed record OfficePhrase(Word Office, int From, int To, IReadOnlyList<Word> Field, IReadOnlyList<int> Places)
{
    private const int MostBefore = 3;

    public static OfficePhrase At(IReadOnlyList<Word> words, int at)
    {
        var (field, places) = (new List<Word>(), new List<int>());
        var from = at;
        while (from > 0 && from > at - MostBefore && words[from - 1].Sentence == words[at].Sentence && !words[from].Is(WordTraits.AfterBreak) && Belongs(words[from - 1]))
            Add(words[--from]);
        var to = at + 1;
        while (to + 1 < words.Count && words[to].Text is "of" or "for" or "at" && !words[to].Is(WordTraits.AfterBreak) && words[to].Sentence == words[at].Sentence)
        {
            var next = words[to + 1].Text == "the" ? to + 2 : to + 1;
            var start = next;
            for (; next < words.Count && words[next].Is(WordTraits.Name) | words[next].Place > 0 && !words[next].Is(WordTraits.AfterBreak) && words[next].Sentence == words[at].Sentence; next++)
                Add(words[next]);
            if (next == start)
                break;
            to = next;
        }

        return new OfficePhrase(words[at], from, to, field, places);

        void Add(Word word)
        {
            if (word.Place > 0)
                places.Add(word.Place);
            else
                field.Add(word);
        }
    }

    /// <summary>Nothing is said of the office that the other says otherwise; what one leaves out, the other may add.</summary>
    public bool AgreesWith(OfficePhrase stated) =>
        (Field.Count == 0 || stated.Field.Count == 0 || Field.Any(said => stated.Field.Any(other => said.DistanceTo(other) is not null)))
        && (Places.Count == 0 || stated.Places.Count == 0 || Places.Any(stated.Places.Contains));

    // "Former", "deputy" and the like are no field of an office.
    private static bool Belongs(Word word) => word.Place > 0
        || (!word.Is(WordTraits.Function | WordTraits.Role | WordTraits.Number | WordTraits.Possessive) && !word.InDate && (word.Is(WordTraits.Name) || word.Is(WordTraits.Opens) || word.Is(WordTraits.Ordinary))
            && !word.Text.EndsWith("ed", StringComparison.Ordinal) && !Modes.IsVerbForm(word) && word.Text is not ("former" or "deputy" or "vice" or "acting" or "new" or "prime" or "current" or "then" or "senior" or "first" or "joint" or "honourable" or "honorable"));
}
