namespace ChatBot.Knowledge.Glossaries;

/// <summary>The names that mean the same, as the people who run the bot wrote them down in <c>glossary.yaml</c>.</summary>
internal sealed record Glossary(IReadOnlyList<GlossaryEntry> Entries)
{
    public const string FileName = "glossary.yaml";

    public static Glossary Empty { get; } = new([]);

    /// <exception cref="InvalidDataException">Not a list of entries with a name; the message says where.</exception>
    public static Glossary Parse(string yaml) => new(GlossaryYaml.Read(yaml));
}
