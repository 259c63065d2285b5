using System.Globalization;
using ChatBot.Conversations;

namespace ChatBot.Channels.Slack.Inbound;

/// <summary>From an event's envelope to what it asks of the bot. Most events ask nothing.</summary>
internal static class EventReader
{
    // A message's own kinds that still are something said.
    private static readonly string?[] SpokenKinds = [null, "file_share", "thread_broadcast", "me_message"];

    /// <param name="botUser">The bot's own user in this workspace, where it is known otherwise than from the envelope.</param>
    public static EventMeaning Read(Payload envelope, string? botUser, bool answersInSharedChannels)
    {
        if (envelope["type"] == "app_rate_limited")
            return new EventMeaning.Throttled(envelope["team_id"] ?? "");
        if (envelope["type"] != "event_callback")
            return new EventMeaning.Ignored($"an envelope of type {envelope["type"]}");
        if (envelope["team_id"] is not { Length: > 0 } team)
            return new EventMeaning.Ignored("no team");

        var authorization = envelope.First("authorizations");
        var isOrganisation = authorization.IsTrue("is_enterprise_install");
        var enterprise = isOrganisation ? authorization["enterprise_id"] ?? envelope["enterprise_id"] : null;
        var reader = new Reading(envelope, envelope.Object("event"), team, enterprise, (authorization.IsTrue("is_bot") ? authorization["user_id"] : null) ?? botUser);
        return reader.Event["type"] switch
        {
            "app_mention" => Mention(reader, answersInSharedChannels),
            "message" => Message(reader, answersInSharedChannels),
            "app_home_opened" => Home(reader),
            "member_joined_channel" => Joined(reader, answersInSharedChannels),
            "app_uninstalled" => new EventMeaning.Removed(team, enterprise ?? envelope["enterprise_id"], isOrganisation),
            "tokens_revoked" => reader.Event.Object("tokens").Items("bot").Any()
                ? new EventMeaning.Removed(team, enterprise ?? envelope["enterprise_id"], isOrganisation)
                : new EventMeaning.Ignored("a person's token was revoked; the bot uses none"),
            "agent_session_stopped" => Stopped(reader),
            var other => new EventMeaning.Ignored($"an event of type {other}"),
        };
    }

    private static EventMeaning Mention(Reading reading, bool answersInSharedChannels) =>
        Unspoken(reading) ?? Asked(reading, isFollowUp: false, answersInSharedChannels);

    private static EventMeaning Message(Reading reading, bool answersInSharedChannels)
    {
        var message = reading.Event;
        if (Unspoken(reading) is { } ignored)
            return ignored;
        if (message["channel_type"] == "im" || reading.Channel!.StartsWith('D'))
            return Asked(reading, isFollowUp: false, answersInSharedChannels);
        if (IncomingText.Mentions(message["text"], reading.BotUser))
            return Asked(reading, isFollowUp: false, answersInSharedChannels);
        if (message["thread_ts"] is not { } thread || thread == message["ts"])
            return new EventMeaning.Ignored("not said to the bot");
        return IncomingText.MentionsAnyone(message["text"])
            ? new EventMeaning.Ignored("said to somebody else")
            : Asked(reading, isFollowUp: true, answersInSharedChannels);
    }

    /// <summary>What nobody said: edits, joins, and whatever a bot wrote, this one's own words first of all.</summary>
    private static EventMeaning.Ignored? Unspoken(Reading reading)
    {
        var message = reading.Event;
        if (!SpokenKinds.Contains(message["subtype"]) || message.IsTrue("hidden"))
            return new EventMeaning.Ignored($"a message of kind {message["subtype"] ?? "hidden"}");
        if (message["user"] is not { Length: > 0 } user || reading.Channel is not { Length: > 0 } || message["ts"] is not { Length: > 0 })
            return new EventMeaning.Ignored("nobody's message");
        return user == reading.BotUser || user == "USLACKBOT" || message.Has("bot_id") || message.Has("bot_profile")
            ? new EventMeaning.Ignored("written by a bot")
            : null;
    }

    private static EventMeaning Asked(Reading reading, bool isFollowUp, bool answersInSharedChannels)
    {
        var message = reading.Event;
        var ts = message["ts"]!;
        var place = reading.Place(message["user"]!, message["thread_ts"] ?? ts);
        var words = IncomingText.Words(message["text"], reading.BotUser);
        // In a thread that has no reply yet Slack would not show the asker what is said to them alone.
        if (!answersInSharedChannels && IsForeign(reading))
            return isFollowUp ? new EventMeaning.Ignored("a shared channel") : new EventMeaning.Declined(place with { Thread = message["thread_ts"] }, SpokenLanguage.Of(words));
        var turn = place.Ask(ts, TurnKind.Message, words, MomentOf(ts));
        return new EventMeaning.Asked(turn, place, message["client_msg_id"], isFollowUp);
    }

    /// <summary>Others than this workspace's people read along, or ask.</summary>
    private static bool IsForeign(Reading reading)
    {
        if (reading.Envelope.IsTrue("is_ext_shared_channel"))
            return true;
        // Within an organisation that installed the app as a whole, people of any of its workspaces are its own.
        var home = reading.Event["user_team"] ?? reading.Event["source_team"];
        return home is not null && home != reading.Team && home != reading.Enterprise && reading.Enterprise is null;
    }

    private static EventMeaning Home(Reading reading) =>
        reading.Event["user"] is { Length: > 0 } user
            ? new EventMeaning.HomeOpened(reading.Place(user, thread: null), reading.Event["tab"] ?? "home", reading.Event["channel"])
            : new EventMeaning.Ignored("nobody opened it");

    private static EventMeaning Joined(Reading reading, bool answersInSharedChannels) =>
        reading.BotUser is not null && reading.Event["user"] == reading.BotUser && reading.Channel is not null
            && (answersInSharedChannels || !IsForeign(reading))
            ? new EventMeaning.Invited(reading.Place(reading.Event["inviter"] ?? "", thread: null))
            : new EventMeaning.Ignored("somebody else joined");

    private static EventMeaning Stopped(Reading reading) =>
        reading.Channel is not null && reading.Event["thread_ts"] is { } thread
            ? new EventMeaning.Stopped(reading.Place(reading.Event["user"] ?? "", thread))
            : new EventMeaning.Ignored("no session named");

    /// <summary>Slack's message ids begin with the second they were made in.</summary>
    public static DateTimeOffset MomentOf(string ts) =>
        long.TryParse(ts.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.UnixEpoch;

    private readonly record struct Reading(Payload Envelope, Payload Event, string Team, string? Enterprise, string? BotUser)
    {
        public string? Channel => Event["channel"];

        public SlackPlace Place(string user, string? thread) => new(Team, Enterprise, Channel ?? "", thread, user);
    }
}
