namespace ChatBot.Channels;

/// <summary>Example questions, by the language of the page.</summary>
internal sealed record ExamplesJson(long Generation, IReadOnlyList<string> En, IReadOnlyList<string> Ja)
{
    public static ExamplesJson None { get; } = new(0, [], []);
}
