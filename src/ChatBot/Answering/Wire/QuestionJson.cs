using System.Globalization;

namespace ChatBot.Answering.Wire;

/// <summary>A question as it comes in through a file or the web API.</summary>
/// <param name="Now">The asked-at time, ISO 8601 with an offset or Z; null is now.</param>
internal sealed record QuestionJson(string? Id, string? Question, string? Now, string? Language, IReadOnlyList<ExchangeJson?>? History)
{
    // A looser reading would take "12:00" for noon of today and "1/2" for one of two days.
    private static readonly string[] TimeFormats =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK"];

    /// <exception cref="InvalidDataException">What is wrong, as a sentence for the asker.</exception>
    public Question ToQuestion(DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(Question))
            throw new InvalidDataException("The question is empty. Give it in the field \"question\".");
        if (Question.Length > Answering.Question.MaximumLength)
            throw new InvalidDataException($"The question has {Question.Length} characters; at most {Answering.Question.MaximumLength} are taken. Ask it more shortly.");
        if (Language is not (null or "en" or "ja"))
            throw new InvalidDataException($"The language \"{Language}\" is not spoken; use \"en\" or \"ja\", or leave it out.");
        return new Question(Question, Now is null ? now : AskedAt(Now), Language, [.. (History ?? []).OfType<ExchangeJson>().Select(exchange => exchange.ToExchange())]);
    }

    public static DateTimeOffset AskedAt(string now) =>
        DateTimeOffset.TryParseExact(now, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && time.Year is >= 1900 and < 2200
            ? time
            : throw new InvalidDataException($"\"{now}\" is not a time. Write it like 2023-12-01T09:00Z.");
}

internal sealed record ExchangeJson(string? Question, string? Answer)
{
    public Exchange ToExchange() => new(Question ?? "", Answer ?? "");
}
