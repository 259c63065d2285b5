using ChatBot.Knowledge.Facts.English;
using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Knowledge.Facts;

/// <summary>Finds the facts a document states, sentence by sentence, by rule. Pure: the same document gives the same facts.</summary>
internal sealed class FactFinder(PhraseTable names)
{
    /// <param name="passages">The document's own, in order.</param>
    public IReadOnlyList<Fact> Find(Document document, IEnumerable<Passage> passages)
    {
        var readings = Readings(document, passages);
        foreach (var reading in readings)
            PersonRule.Read(reading);
        PersonLines.Read(readings);
        KnownPeople.Read(readings);
        MemberLists.Read(readings);
        foreach (var reading in readings)
        {
            AgreementRule.Read(reading);
            EventRule.Read(reading);
            OrganisationRule.Read(reading);
            SectorRule.Read(reading);
            PlaceRule.Read(reading);
            FigureRule.Read(reading);
            EncounterRule.Read(reading);
        }

        return DocumentJoin.Of(readings, names);
    }

    private List<SentenceReading> Readings(Document document, IEnumerable<Passage> passages)
    {
        var readings = new List<SentenceReading>();
        var block = 0;
        foreach (var (passage, sentence) in passages.SelectMany(passage => passage.Sentences.Select(sentence => (passage, sentence))))
        {
            while (block < document.Blocks.Count && document.Blocks[block].Span.End <= sentence.Start)
                block++;
            var own = block < document.Blocks.Count ? document.Blocks[block].Span : sentence;
            var reading = new SentenceReading(passage, sentence, names) { OpensBlock = own.Start >= sentence.Start, FillsBlock = own.Start >= sentence.Start && own.End <= sentence.End };
            reading.Prepare();
            readings.Add(reading);
        }

        return readings;
    }
}
