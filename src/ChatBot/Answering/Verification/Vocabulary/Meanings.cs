using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Answering.Verification.Vocabulary;

/// <summary>Which words may stand for each other, from <c>meanings.txt</c>.</summary>
internal static class Meanings
{
    private const string File = "meanings.txt";

    public static PhraseGroups Groups { get; } = Load();

    /// <summary>True for a word the tables know as an ordinary one, whatever its capitals.</summary>
    public static bool Knows(string root) => Groups.Of(root).Any();

    private static PhraseGroups Load()
    {
        var groups = new PhraseGroups();
        var number = 0;
        foreach (var (_, line) in WordLists.Read(File))
        {
            number++;
            foreach (var phrase in line.Split(", "))
                groups.Add(phrase, number);
        }

        return groups;
    }
}
