using ChatBot.Knowledge.Facts.Reading;

namespace ChatBot.Knowledge.Facts.English;

/// <summary>A name on a line of its own and the office on the next, as authors and speakers are given.</summary>
internal static class PersonLines
{
    public static void Read(IReadOnlyList<SentenceReading> readings)
    {
        for (var line = 0; line + 1 < readings.Count; line++)
        {
            var (name, office) = (readings[line], readings[line + 1]);
            if (!name.FillsBlock || !office.OpensBlock || name.Mentions.Count > 0 || name.Count > 8)
                continue;
            var start = PersonNames.AfterHonorifics(name, 0);
            if (PersonNames.At(name, start) is not { } person || person.To != name.Count || !PersonNames.IsFull(name, person))
                continue;
            if (Offices.Beginning(office, 0) is { } role && office.IsNameWord(0))
                name.Mentions.Add(new Mention(FactKind.Person, person, Key: null, [office.Part(PartKind.Role, office.FillsBlock ? new Reach(0, office.Count) : role)]));
        }
    }
}
