using ChatBot.Answering;
using ChatBot.Answering.Wire;

namespace ChatBot.Channels.Web.Asking;

/// <summary>A question as a browser or a program posts it.</summary>
/// <param name="TimeZone">IANA name of the asker's time zone; null leaves the time of asking in its own offset.</param>
/// <param name="Candidates">How many of the best sentences to show.</param>
internal sealed record AskJson(
    string? Id,
    string? Question,
    string? Language,
    string? Now,
    string? TimeZone,
    IReadOnlyList<ExchangeJson?>? History,
    int? Candidates)
{
    private const int MostCandidates = 50;
    private const int LongestId = 200;
    private const int HistoryUsed = 6;

    /// <exception cref="InvalidDataException">What is wrong, as a sentence for the asker.</exception>
    public Question ToQuestion(TimeProvider clock)
    {
        if (Candidates is < 0 or > MostCandidates)
            throw new InvalidDataException($"\"candidates\" must be from 0 to {MostCandidates}.");
        if (Id?.Length > LongestId)
            throw new InvalidDataException($"\"id\" has {Id.Length} characters; at most {LongestId} are taken.");
        var history = (History ?? []).OfType<ExchangeJson>().TakeLast(HistoryUsed);
        var question = new QuestionJson(Id, Question, Now, Language, [.. history]).ToQuestion(clock.GetUtcNow());
        return TimeZone is null ? question : question with { AskedAt = TimeZoneInfo.ConvertTime(question.AskedAt, Zone(TimeZone)) };
    }

    private static TimeZoneInfo Zone(string name) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : throw new InvalidDataException($"\"{name}\" is not a known time zone. Write it like Europe/London or Asia/Tokyo.");
}
