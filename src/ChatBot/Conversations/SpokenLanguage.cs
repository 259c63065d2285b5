namespace ChatBot.Conversations;

/// <summary>Which of the two languages a fixed sentence is said in, told from what was said.</summary>
internal static class SpokenLanguage
{
    /// <returns>Null where there is nothing to tell it from.</returns>
    // Kana and kanji are enough to choose the language of a fixed sentence by.
    public static string? Of(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
            : text.Any(c => c is (>= '\u3040' and <= '\u30ff') or (>= '\u4e00' and <= '\u9fff')) ? "ja" : "en";
}
