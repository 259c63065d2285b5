namespace ChatBot.Channels.Slack.Inbound;

/// <summary>What every interaction has: who, where, and how to reply.</summary>
internal sealed record Interaction(Payload Payload, string Type, string Team, string? Enterprise, string User, string Channel, string? Trigger, string? ResponseUrl)
{
    /// <summary>Null where it does not say who or where from. A response URL that is not Slack's is none.</summary>
    public static Interaction? Read(Payload payload, bool isDevelopment)
    {
        var team = payload.Object("team")["id"] ?? payload.Object("user")["team_id"];
        var user = payload.Object("user")["id"];
        if (payload["type"] is not { } type || team is null || user is null)
            return null;
        var enterprise = payload.IsTrue("is_enterprise_install") ? payload.Object("enterprise")["id"] : null;
        var channel = payload.Object("channel")["id"] ?? payload.Object("container")["channel_id"] ?? "";
        var url = payload["response_url"] ?? payload.First("response_urls")["response_url"];
        return new Interaction(payload, type, team, enterprise, user, channel, payload["trigger_id"], SlackAddresses.IsResponseUrl(url, isDevelopment) ? url : null);
    }

    /// <summary>The message a button stands on.</summary>
    public string? Message => Payload.Object("container")["message_ts"] ?? Payload.Object("message")["ts"];

    /// <summary>Somebody of another organisation, where a channel is shared.</summary>
    public bool IsForeign => Enterprise is null && Payload.Object("user")["team_id"] is { } home && home != Team;

    public bool IsPrivate => Payload.Object("container").IsTrue("is_ephemeral");

    /// <summary>The thread that the message is a reply in.</summary>
    public string? StandsIn => Payload.Object("container")["thread_ts"] ?? Payload.Object("message")["thread_ts"];

    /// <summary>The thread that it stands in, or begins.</summary>
    public string? Thread => StandsIn ?? Message;

    public SlackPlace Place(string? thread, string? responseUrl = null, bool isOpen = false) =>
        new(Team, Enterprise, Channel, thread, User, responseUrl, isOpen, ShowQuestion: true);
}
