namespace ChatBot.Knowledge.Facts;

/// <summary>Which names are the same person: within a document by a shared name, between documents by surname and office.</summary>
internal static class PeopleJoin
{
    public static IReadOnlyDictionary<(Document Document, string Key), string> Keys(IReadOnlyList<Fact> facts)
    {
        var keys = new Dictionary<(Document, string), string>();
        var people = facts.Where(fact => fact.Kind == FactKind.Person).ToArray();
        foreach (var document in people.GroupBy(fact => fact.Document))
        {
            var names = document.Select(fact => fact.Key).Distinct(StringComparer.Ordinal).OrderByDescending(key => key.Length).ToArray();
            var fullNames = names.Where(IsFull).SelectMany(name => name.Split(' ').Distinct(StringComparer.Ordinal), (name, word) => (word, name))
                .ToLookup(own => own.word, own => own.name, StringComparer.Ordinal);
            foreach (var name in names)
                keys[(document.Key, name)] = IsFull(name) ? name : FullName(name, fullNames);
        }

        JoinByOffice(people, keys);
        return keys;
    }

    // "burnham" is "andy burnham" where nobody else of that name is spoken of.
    private static string FullName(string name, ILookup<string, string> fullNames) =>
        fullNames[name].Take(2).ToArray() is [var only] ? only : name;

    private static bool IsFull(string name) => name.Contains(' ', StringComparison.Ordinal);

    // "president biden", "president joe biden" and "president joseph r biden jr": one surname in one office, the fullest name leads.
    private static void JoinByOffice(Fact[] people, Dictionary<(Document, string), string> keys)
    {
        var offices = new Dictionary<(string Surname, string Office), HashSet<string>>();
        foreach (var person in people)
        {
            var key = keys[(person.Document, person.Key)];
            foreach (var role in person.Of(PartKind.Role))
                foreach (var surname in Surnames(key))
                {
                    var office = (surname, OfficeOf(role.Text));
                    if (!offices.TryGetValue(office, out var named))
                        offices.Add(office, named = new HashSet<string>(StringComparer.Ordinal));
                    named.Add(key);
                }
        }

        var leads = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var named in offices.Values.Where(named => named.Count > 1))
            foreach (var same in Alike([.. named]))
                Join(same, leads);
        foreach (var place in keys.Keys.ToArray())
            keys[place] = Lead(leads, keys[place]);
    }

    private static void Join(List<string> same, Dictionary<string, string> leads)
    {
        var lead = same.Select(name => Lead(leads, name)).OrderByDescending(name => name.Count(character => character == ' ')).ThenByDescending(name => name.Length).First();
        foreach (var name in same)
            leads[Lead(leads, name)] = lead;
    }

    // A surname alone says who is meant where all full names may be one person's.
    private static List<List<string>> Alike(string[] names)
    {
        var sorts = new List<List<string>>();
        foreach (var name in names.Where(name => Words(name).Length > 1).Order(StringComparer.Ordinal))
        {
            if (sorts.Find(sort => sort.Exists(other => AreOne(Words(name), Words(other)))) is { } known)
                known.Add(name);
            else
                sorts.Add([name]);
        }

        return sorts.Count > 1 ? sorts : [[.. names]];
    }

    // "Joe" and "Joseph" Biden, "Liz" and "Elizabeth" Truss, "Mori Jun" and "Jun Mori"; not two Donalds, and not two Taros.
    private static bool AreOne(string[] left, string[] right) =>
        (left[0] == right[^1] && left[^1] == right[0])
        || (left[^1] == right[^1] && (left[0][0] == right[0][0] || left.Contains(right[0], StringComparer.Ordinal) || right.Contains(left[0], StringComparer.Ordinal)
            || left[0].Contains(right[0], StringComparison.Ordinal) || right[0].Contains(left[0], StringComparison.Ordinal)));

    private static string Lead(Dictionary<string, string> leads, string name)
    {
        while (leads.TryGetValue(name, out var next) && next != name)
            name = next;
        return name;
    }

    // Japanese names are written either way round.
    private static string[] Surnames(string key)
    {
        var words = Words(key);
        return words.Length < 2 ? words : [words[0], words[^1]];
    }

    private static string[] Words(string key) => [.. key.Split(' ').Where(word => word is not ("jr" or "sr") && word.Length > 1)];

    private static string OfficeOf(string role)
    {
        var key = NameKey.Of(role);
        var of = key.IndexOf(" of ", StringComparison.Ordinal);
        var office = of > 0 ? key[..of] : key;
        return office.EndsWith('s') ? office[..^1] : office;
    }
}
