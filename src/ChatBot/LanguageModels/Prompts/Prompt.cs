namespace ChatBot.LanguageModels.Prompts;

/// <summary>A prompt the program uses: its folder's name, and the placeholders the program fills.</summary>
internal sealed record Prompt(string Name, IReadOnlyList<string> Placeholders)
{
    /// <summary>A question that leans on earlier ones, made to stand alone.</summary>
    public static Prompt Restate { get; } = new("restate", ["history", "question"]);

    /// <summary>An answer as statements, each with a source's number and a verbatim quote.</summary>
    public static Prompt Answer { get; } = new("answer", ["language", "today", "passages", "question", "rejected"]);

    /// <summary>A topic summed up for a briefing, in the same statements.</summary>
    public static Prompt Brief { get; } = new("brief", ["language", "today", "passages", "topic"]);

    /// <summary>A question put into the language of the documents.</summary>
    public static Prompt Translate { get; } = new("translate", ["language", "names", "question"]);

    public static IReadOnlyList<Prompt> All { get; } = [Restate, Answer, Brief, Translate];
}
