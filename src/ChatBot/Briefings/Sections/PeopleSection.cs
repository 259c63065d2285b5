using ChatBot.Answering.Verification;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Facts.Reading;

namespace ChatBot.Briefings.Sections;

/// <summary>Who is who: each person once, with the fullest role the documents give.</summary>
internal static class PeopleSection
{
    private const int AtMost = 8;

    public static IEnumerable<DraftLine> Of(Material material)
    {
        var told = new HashSet<(DocumentId, Span)>();
        foreach (var person in material.Subjects(FactKind.Person).Where(person => person.Facts.Any(fact => fact.Of(PartKind.Role).Any())).Take(AtMost))
        {
            var (fact, role) = Office(person);
            if (!told.Add((fact.Document.Id, role.Span)))
                continue;
            var sharing = material.Generation.Facts.InSentence(fact.Document.Id, fact.Sentence).Where(other => other.Kind == FactKind.Person && other.Of(PartKind.Role).Any(own => own.Span == role.Span)).ToArray();
            yield return sharing.Length > 1 ? Together(fact, role, sharing) : Alone(person, fact, role);
        }
    }

    // The office most often given; of its wordings the one that says of what: "Mayor of Greater Manchester" for "Mayor".
    private static (Fact Fact, FactPart Role) Office(Subject person)
    {
        var given = person.Facts.SelectMany(fact => fact.Of(PartKind.Role).Select(role => (Fact: fact, Role: role, Key: NameKey.Of(role.Text)))).ToArray();
        var usual = given.GroupBy(one => one.Key, StringComparer.Ordinal).OrderByDescending(same => same.Count()).ThenByDescending(same => same.Key.Length).First().Key;
        var fullest = given.Where(one => one.Key == usual || one.Key.StartsWith(usual + " of ", StringComparison.Ordinal) || one.Key.StartsWith(usual + " for ", StringComparison.Ordinal)).MaxBy(one => one.Key.Length);
        return (fullest.Fact, fullest.Role);
    }

    private static DraftLine Alone(Subject person, Fact fact, FactPart role)
    {
        var named = fact.Name.Contains(' ', StringComparison.Ordinal) ? fact : person.Group.Naming;
        List<Evidence> evidence = [new(fact.Document, fact.Sentence)];
        // An author's office may stand on the line below the name.
        if (!fact.Sentence.Contains(role.Span))
            evidence.Add(new Evidence(fact.Document, role.Span));
        if (named.Sentence != fact.Sentence || named.Document != fact.Document)
            evidence.Add(new Evidence(named.Document, named.Sentence));
        return new DraftLine($"{named.Name} – {role.Text}", evidence);
    }

    // "Prime Ministers Kishida and Sunak": one office said of several stays as it is written.
    private static DraftLine Together(Fact fact, FactPart role, Fact[] people)
    {
        var span = new Span(Math.Min(role.Span.Start, people.Min(person => person.NameSpan.Start)), Math.Max(role.Span.End, people.Max(person => person.NameSpan.End)));
        return new DraftLine(ShownText.Of(fact.Document.Text, span), [new Evidence(fact.Document, span)]);
    }
}
