using ChatBot.Channels.Slack.Inbound;

namespace ChatBot.Channels.Slack;

/// <param name="Language">"en" or "ja"; null where the person has set another, or Slack does not tell.</param>
/// <param name="Offset">Of the person's clock from UTC.</param>
/// <param name="Zone">The IANA name of the person's time zone.</param>
internal sealed record SlackPerson(string? Language, TimeSpan Offset, string? Zone = null)
{
    private static readonly TimeSpan Farthest = TimeSpan.FromHours(14);

    public static SlackPerson Read(Payload user)
    {
        var language = user["locale"] switch
        {
            ['j', 'a', ..] => "ja",
            ['e', 'n', ..] => "en",
            _ => null,
        };
        var offset = TimeSpan.FromMinutes((user.Number("tz_offset") ?? 0) / 60);
        return new SlackPerson(language, offset.Duration() <= Farthest ? offset : TimeSpan.Zero, user["tz"]);
    }
}
