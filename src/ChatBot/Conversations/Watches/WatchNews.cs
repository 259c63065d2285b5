using ChatBot.Briefings;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Indexing;

namespace ChatBot.Conversations.Watches;

/// <summary>What new documents say about a topic: a briefing made of nothing else, without what a changed document said before.</summary>
internal sealed class WatchNews(Briefer briefer, KnowledgeBase knowledge) : IDisposable
{
    private readonly Lock building = new();
    private (string Key, Generation Generation)? latest;

    /// <returns>Null where they say nothing new about it that the watcher may read.</returns>
    public Briefing? Tell(BriefingRequest request, IReadOnlyList<KnownDocument> documents)
    {
        var current = knowledge.Current ?? throw new KnowledgeNotReadyException();
        var earlier = documents.Where(known => known.IsRead(current)).ToDictionary(known => known.Id, known => known.Earlier);
        if (earlier.Count == 0)
            return null;
        var only = Only(current, [.. earlier.Keys]);
        var briefing = briefer.Brief(request, only);
        if (!briefing.IsKnown)
            return null;
        BriefingSection[] sections = [.. briefing.Sections.Where(section => section.Kind != SectionKind.NotSaid)
            .Select(section => section with { Lines = [.. section.Lines.Where(line => IsNew(line, briefing, only, earlier))] })
            .Where(section => section.Lines.Count > 0)];
        return sections.Length == 0 ? null : briefing with { Sections = sections, Generation = current.Number };
    }

    public void Dispose() => latest?.Generation.Dispose();

    private static bool IsNew(BriefingLine line, Briefing briefing, Generation only, Dictionary<DocumentId, IReadOnlySet<uint>> earlier) =>
        line.Citations.Select(number => briefing.Citations[number - 1]).Any(citation =>
        {
            var id = citation.Document;
            return only.Passages.Where(passage => passage.Document.Id == id).SelectMany(passage => passage.Sentences)
                .Where(sentence => sentence.Overlaps(citation.Span))
                .Any(sentence => !earlier[id].Contains(SentencePrint.Of(only.Documents[id], sentence)));
        });

    // Those who watch are told of the same documents, one after the other.
    private Generation Only(Generation current, IReadOnlyList<DocumentId> documents)
    {
        var key = $"{current.Number}\n{string.Join('\n', documents.Select(id => id.Path))}";
        lock (building)
        {
            if (latest is { } built && built.Key == key)
                return built.Generation;
            var next = GenerationBuilder.Build(current.Number, [.. documents.Select(id => current.Documents[id])], current.Glossary, []);
            latest = (key, next);
            return next;
        }
    }
}
