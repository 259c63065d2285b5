using ChatBot.Knowledge.Facts.Vocabulary;
using ChatBot.Knowledge.Glossaries;

namespace ChatBot.Knowledge.Facts;

/// <summary>The facts of all documents, with those about one thing joined.</summary>
internal sealed class FactSet
{
    private readonly Dictionary<(FactKind, string), FactGroup> _groups = [];
    private readonly ILookup<(DocumentId, Span), Fact> _bySentence;

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

    public IEnumerable<Fact> InSentence(DocumentId document, Span sentence) => _bySentence[(document, sentence)];

    /// <summary>Facts with a date that touches the days from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public IEnumerable<Fact> Between(DateOnly first, DateOnly last) =>
        All.Where(fact => fact.Dates.Any(date => date.First <= last && date.Last >= first));
}
