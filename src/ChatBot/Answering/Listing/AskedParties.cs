using ChatBot.Knowledge.Facts;

namespace ChatBot.Answering.Listing;

/// <summary>Whom a question about meetings names: people, holders of offices, countries.</summary>
/// <param name="People">Keys of people.</param>
/// <param name="Countries">Keys of the countries that no office is of.</param>
internal sealed record AskedParties(IReadOnlyList<string> People, IReadOnlyList<AskedOffice> Offices, IReadOnlyList<string> Countries)
{
    public bool IsEmpty => People.Count == 0 && Offices.Count == 0 && Countries.Count == 0;

    /// <summary>Whether all of them had part in it.</summary>
    public bool AreIn(Fact encounter, FactSet facts)
    {
        var own = facts.InSentence(encounter.Document.Id, encounter.Sentence).ToArray();
        return People.All(person => own.Any(fact => fact.Key == person) || IsNamed(person, encounter, facts))
            && Offices.All(office => own.Any(fact => fact.Kind == FactKind.Person && office.IsHeldBy(fact.Key, facts)))
            && Countries.All(country => own.Any(fact => fact.Kind == FactKind.Person && facts.CountriesOf(fact.Key).Contains(country)) || new SentenceTopic(encounter.Document, encounter.Sentence, facts).Names(country));
    }

    // Without an office beside it only other documents tell that the name is somebody's.
    private static bool IsNamed(string person, Fact encounter, FactSet facts)
    {
        var sentence = encounter.Sentence.Of(encounter.Document.Text);
        return facts.Group(FactKind.Person, person)?.Facts.Any(fact => fact.Name.Contains(' ', StringComparison.Ordinal) && sentence.Contains(fact.Name, StringComparison.Ordinal)) == true;
    }
}

/// <param name="Title">In small letters: "prime minister".</param>
/// <param name="Country">Key of the country it is of; null where the question leaves it open.</param>
internal sealed record AskedOffice(string Title, string? Country)
{
    public bool IsHeldBy(string person, FactSet facts) =>
        (Country is null || facts.CountriesOf(person).Contains(Country)) && facts.Group(FactKind.Person, person)!.Facts.Any(IsIn);

    public bool IsIn(Fact person) => person.Of(PartKind.Role).Any(role => IsIn(NameKey.Of(role.Text)));

    // A vice president is no president.
    private bool IsIn(string role)
    {
        var at = role.IndexOf(Title, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || role[at - 1] == ' ') && !role[..at].EndsWith("vice ", StringComparison.Ordinal) && !role[..at].EndsWith("deputy ", StringComparison.Ordinal);
    }
}
