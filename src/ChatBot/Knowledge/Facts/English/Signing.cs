using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Knowledge.Facts.English;

/// <summary>Who signed: "signed by Prime Ministers Kishida and Sunak", "President Trump and Prime Minister Starmer signed the Deal".</summary>
internal static class Signing
{
    private const int Reach = 12;

    public static IReadOnlyList<FactPart> Of(SentenceReading reading, Mention agreement, Reach clause)
    {
        for (var at = agreement.Whole.To; at < clause.To && at < agreement.Whole.To + Reach; at++)
            if (IsSigned(reading, at))
                return Listed(reading, at + 1, clause.To);
        for (var at = agreement.Whole.From - 1; at >= clause.From && at > agreement.Whole.From - Reach; at--)
            if (IsSigned(reading, at))
                return Subjects(reading, at, clause.From);
        return [];
    }

    private static bool IsSigned(SentenceReading reading, int at) => reading.Is(at, "signed") || reading.Is(at, "sign") || reading.Is(at, "signs");

    // The word after "signed" may be misspelt; what follows is a person or a state, or nobody is named.
    private static List<FactPart> Listed(SentenceReading reading, int at, int end)
    {
        var parts = new List<FactPart>();
        for (var skipped = 0; at < end && skipped < 3; at++)
        {
            if (reading.MentionOver(at) is { Kind: FactKind.Person } person)
                (at, skipped) = (Add(parts, reading, PartKind.Signatory, person.Tokens, person.Whole.To), 0);
            else if (reading.PhraseAt(at) is { Entry.IsCountry: true } country)
                (at, skipped) = (Add(parts, reading, PartKind.Party, country.Tokens, country.Tokens.To), 0);
            else
                skipped++;
            if (reading.IsInDate(at) || reading.Is(at, WordClass.Locative) && parts.Count > 0)
                break;
        }

        return parts;
    }

    private static List<FactPart> Subjects(SentenceReading reading, int verb, int from)
    {
        var parts = new List<FactPart>();
        for (var (at, skipped) = (verb - 1, 0); at >= from && skipped < 3; at--)
        {
            if (reading.MentionOver(at) is { Kind: FactKind.Person } person)
                (at, skipped) = (Add(parts, reading, PartKind.Signatory, person.Tokens, person.Whole.From + 1), 0);
            else if (reading.IsCountry(at) && reading.PhraseAt(FirstOf(reading, at)) is { } country)
                (at, skipped) = (Add(parts, reading, PartKind.Party, country.Tokens, country.Tokens.From + 1), 0);
            else
                skipped++;
        }

        parts.Reverse();
        return parts;
    }

    private static int FirstOf(SentenceReading reading, int at)
    {
        while (at > 0 && reading.PhraseAt(at) is null)
            at--;
        return at;
    }

    private static int Add(List<FactPart> parts, SentenceReading reading, PartKind kind, Reach tokens, int next)
    {
        parts.Add(reading.Part(kind, tokens));
        return next - 1;
    }
}
