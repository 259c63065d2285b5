namespace ChatBot.Briefings.Timelines;

/// <param name="Topic">Null for all that the documents date.</param>
/// <param name="Collections">The collections the asker may read; null means all.</param>
internal sealed record TimelineRequest(string? Topic, DateTimeOffset AskedAt, string Language, IReadOnlySet<string>? Collections = null)
{
    public static TimelineRequest Of(BriefingRequest request) =>
        new(request.Topic is { Length: > 0 } topic ? topic : null, request.AskedAt, request.SpokenLanguage, request.Collections);
}
