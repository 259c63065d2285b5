using ChatBot.Knowledge.Facts.Vocabulary;
using ChatBot.Knowledge.Glossaries;

namespace ChatBot.Knowledge.Facts;

/// <summary>The facts of all documents, with those about one thing joined.</summary>
internal sealed class FactSet
{
    private readonly Dictionary<(FactKind, string), FactGroup> _groups = [];
    private readonly ILookup<(DocumentId, Span), Fact> _bySentence;
    private readonly Dictionary<string, HashSet<string>> _countries;
    private readonly ILookup<string, string> _people;

    public FactSet(IEnumerable<Fact> facts, PhraseTable names)
    {
        All = CorpusJoin.Of([.. facts]);
        foreach (var own in All.GroupBy(fact => (fact.Kind, fact.Key)))
            _groups.Add(own.Key, new FactGroup(own.Key.Kind, own.Key.Key, [.. own]));
        _bySentence = All.ToLookup(fact => (fact.Document.Id, fact.Sentence));
        // What the documents name is known by name from here on.
        foreach (var group in _groups.Values.Where(group => group.Kind is FactKind.Agreement or FactKind.Event or FactKind.Organisation or FactKind.Person))
            foreach (var fact in group.Facts)
                if (group.Kind == FactKind.Person || fact.Name.Contains(' ', StringComparison.Ordinal))
                    names.Add(new PhraseEntry(group.Key, group.Name, group.Kind), fact.Name);
        Names = names;
        _people = Groups(FactKind.Person).SelectMany(person => person.Key.Split(' ').Distinct(StringComparer.Ordinal), (person, word) => (word, person.Key)).ToLookup(own => own.word, own => own.Key, StringComparer.Ordinal);
        _countries = Groups(FactKind.Person).ToDictionary(
            person => person.Key,
            person => person.Facts.SelectMany(fact => fact.Of(PartKind.Country)).Select(part => CountryCalled(part.Text)).OfType<string>().ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>All names known, from the glossary, the world and the documents.</summary>
    public PhraseTable Names { get; }

    public IReadOnlyList<Fact> All { get; }

    /// <param name="passages">Of all documents, those of one side by side.</param>
    public static FactSet Of(IReadOnlyList<Passage> passages, Glossary glossary)
    {
        var names = KnownNames.Of(glossary);
        var finder = new FactFinder(names);
        return new FactSet([.. passages.GroupBy(passage => passage.Document).SelectMany(own => finder.Find(own.Key, own))], names);
    }

    public IEnumerable<FactGroup> Groups(FactKind kind) => _groups.Values.Where(group => group.Kind == kind);

    public FactGroup? Group(FactKind kind, string key) => _groups.GetValueOrDefault((kind, key));

    /// <summary>Keys of the countries that somebody holds or held an office of.</summary>
    public IReadOnlySet<string> CountriesOf(string person) => _countries[person];

    /// <returns>The key of the only person who has the word for a name; null where there is none, or several.</returns>
    public string? PersonCalled(string word) => _people[NameKey.Of(word)].Take(2).ToArray() is [var only] ? only : null;

    /// <returns>The key of the country that the words name, or are made from the name of: "Japan", "Japanese".</returns>
    public string? CountryCalled(string words) => Names.ByKey(NameKey.Of(words)) is { IsCountry: true } country ? country.Key : Nationalities.CountryOf(words);

    public IEnumerable<Fact> InSentence(DocumentId document, Span sentence) => _bySentence[(document, sentence)];

    /// <summary>Facts with a date that touches the days from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public IEnumerable<Fact> Between(DateOnly first, DateOnly last) =>
        All.Where(fact => fact.Dates.Any(date => date.First <= last && date.Last >= first));
}
