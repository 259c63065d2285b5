using ChatBot.Answering.Understanding;
using ChatBot.LanguageModels;

namespace ChatBot.Briefings;

/// <summary>What to brief on: a topic, the title of a meeting, an organisation, a person or a place.</summary>
/// <param name="Topic">Empty for a timeline of all that the documents date.</param>
/// <param name="AskedAt">Carries the offset of the asker's time zone: its day decides what is upcoming.</param>
/// <param name="Language">"en" or "ja"; null takes the topic's own.</param>
/// <param name="Since">What changed from this day on is told in a section of its own.</param>
/// <param name="Collections">The collections the asker may read; null means all.</param>
/// <param name="Account">Whose budget a language model is asked on; null is nobody's.</param>
/// <param name="IsAtOnce">Nobody can wait for a model: what it wrote before is shown, else the documents are quoted.</param>
internal sealed record BriefingRequest(
    string Topic,
    DateTimeOffset AskedAt,
    string? Language = null,
    DateOnly? Since = null,
    IReadOnlySet<string>? Collections = null,
    BriefingForm Form = BriefingForm.Page,
    Account? Account = null,
    bool IsAtOnce = false)
{
    /// <summary>Longest topic that is taken, in UTF-16 code units.</summary>
    public const int MaximumLength = 300;

    public DateOnly Today => DateOnly.FromDateTime(AskedAt.DateTime);

    public string SpokenLanguage => Language ?? (QuestionReader.IsJapanese(Topic) ? "ja" : "en");
}
