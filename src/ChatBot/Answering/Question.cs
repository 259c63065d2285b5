using ChatBot.LanguageModels;

namespace ChatBot.Answering;

/// <summary>What was asked, when, and by whom it may be answered from.</summary>
/// <param name="Language">"en" or "ja" to force the language of the reply; null takes the question's own.</param>
/// <param name="History">Earlier exchanges of the conversation, oldest first.</param>
/// <param name="Collections">The collections the asker may read; null means all.</param>
/// <param name="Account">Whose budget a language model is asked on; null is nobody's.</param>
internal sealed record Question(
    string Text,
    DateTimeOffset AskedAt,
    string? Language = null,
    IReadOnlyList<Exchange>? History = null,
    IReadOnlySet<string>? Collections = null,
    Account? Account = null)
{
    /// <summary>Longest question that is taken, in UTF-16 code units; channels refuse more with a clear word.</summary>
    public const int MaximumLength = 4_000;

    /// <summary>The asker's own day: <see cref="AskedAt"/> carries the offset of the asker's time zone.</summary>
    public DateOnly Today => DateOnly.FromDateTime(AskedAt.DateTime);
}

internal sealed record Exchange(string Question, string Answer);
