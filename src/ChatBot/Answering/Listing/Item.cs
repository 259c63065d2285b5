using ChatBot.Answering.Quoting;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Facts.English;
using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Time;

namespace ChatBot.Answering.Listing;

/// <summary>One thing of a list: the statements about it that passed the question's conditions.</summary>
internal sealed record Item(FactGroup Group, IReadOnlyList<Fact> Facts)
{
    /// <summary>The statement that dates it, if one does.</summary>
    public Fact? Dated { get; } = Facts.Where(fact => fact.Dates.Count > 0).OrderBy(fact => fact.Dates[0].First.Year).ThenBy(fact => Length(fact.Dates[0])).FirstOrDefault();

    public DateMention? Date => Dated?.Dates[0];

    /// <summary>"Digital Partnership – 2022", carried by the words that say so.</summary>
    public DraftStatement Statement(string language)
    {
        var telling = Dated ?? (Facts.Contains(Group.Naming) ? Group.Naming : Facts[0]);
        var named = telling.Name.Contains(' ', StringComparison.Ordinal) || telling.NameSpan == Group.Naming.NameSpan ? telling : Group.Naming;
        var date = Date is { } day ? $" – {DateWording.Of(day.First, day.Last, language)}" : "";
        Evidence[] evidence = named == telling ? [Carrying(telling)] : [Carrying(telling), Carrying(named)];
        return new DraftStatement(named.Name + date, evidence);
    }

    /// <summary>
    /// As <see cref="Statement"/>; an event without a date, what of certain days bears no name of its own, and what the words
    /// beside the name do not carry, is told by the whole sentence.
    /// </summary>
    /// <param name="isOfDays">Whether it is asked for by its time: "agreement between A and B" then says too little.</param>
    public DraftStatement Told(string language, bool isOfDays)
    {
        var statement = Statement(language);
        var isNamed = !(Group.Kind == FactKind.Event && Date is null) && !(isOfDays && Group.Kind == FactKind.Agreement && AgreementRule.IsGeneric(Group.Name));
        if (isNamed && Verifier.Check(statement.Text, statement.Evidence).IsSupported)
            return statement;
        var telling = Dated ?? Facts[0];
        var evidence = new Evidence(telling.Document, telling.Sentence);
        return new DraftStatement(DatedQuote.Of(evidence, language), [evidence]);
    }

    public static Evidence Carrying(Fact fact) => new(fact.Document, fact.Clause);

    public static string Shown(Fact fact) => ShownText.Of(fact.Document.Text, fact.Clause);

    private static int Length(DateMention date) => date.Last.DayNumber - date.First.DayNumber;
}
