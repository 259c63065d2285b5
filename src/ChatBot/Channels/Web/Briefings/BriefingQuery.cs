using System.Globalization;
using ChatBot.Answering.Wire;
using ChatBot.Briefings;
using ChatBot.Briefings.Timelines;
using ChatBot.Channels.Web.Asking;

namespace ChatBot.Channels.Web.Briefings;

/// <summary>What the address of a briefing, a timeline or a calendar asks for.</summary>
/// <param name="Topic">Null where none was given.</param>
/// <param name="AskedAt">The moment it speaks from.</param>
internal sealed record BriefingQuery(string? Topic, DateTimeOffset AskedAt, DateOnly? Since, string Language)
{
    /// <exception cref="InvalidDataException">What is wrong, as a sentence for the asker.</exception>
    public static BriefingQuery Of(HttpRequest request, TimeProvider clock)
    {
        var topic = Given(request, "topic");
        if (topic?.Length > BriefingRequest.MaximumLength)
            throw new InvalidDataException($"The topic has {topic.Length} characters; at most {BriefingRequest.MaximumLength} are taken.");
        var language = Given(request, "language") ?? PageLanguage.Of(request);
        if (language is not ("en" or "ja"))
            throw new InvalidDataException($"The language \"{language}\" is not spoken; use \"en\" or \"ja\".");
        return new BriefingQuery(topic, Given(request, "now") is { } now ? QuestionJson.AskedAt(now) : clock.GetLocalNow(), Given(request, "since") is { } since ? Day(since) : null, language);
    }

    public BriefingRequest ToBriefing() => new(Topic!, AskedAt, Language, Since, Account: Asker.Everybody);

    public TimelineRequest ToTimeline() => new(Topic, AskedAt, Language);

    private static string? Given(HttpRequest request, string name) =>
        request.Query[name] is [{ } value] && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new InvalidDataException($"\"{text}\" is not a day. Write it like 2023-05-01.");
}
