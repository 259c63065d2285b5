using ChatBot.Channels.Slack.Inbound;
using ChatBot.Conversations.Outbound;

namespace ChatBot.Channels.Slack.Outbound;

/// <summary>What Slack answered. A refusal comes with HTTP 200 too.</summary>
internal sealed record SlackResult(string Method, Payload Body)
{
    // Nothing was shown, and a later try may fare better.
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "ratelimited", "rate_limited", "service_unavailable", "team_added_to_org", "org_login_required", "token_expired",
    };

    // Slack does not know itself what became of the call.
    private static readonly HashSet<string> Unclear = new(StringComparer.Ordinal) { "internal_error", "fatal_error", "request_timeout" };

    public bool IsOk => Body.IsTrue("ok");

    public string Error => IsOk ? "" : Body["error"] ?? "no reason given";

    /// <summary>Words would be taken: it is the blocks that are not.</summary>
    public bool IsAboutBlocks => Error is "invalid_blocks" or "invalid_blocks_format" or "msg_blocks_too_long" or "block_mismatch" or "invalid_attachments";

    /// <summary>The workspace lets nobody change a message, or not one this old.</summary>
    public bool IsClosedToEdits => Error is "edit_window_closed" or "cant_update_message";

    public string? Ts => Body["ts"];

    public bool IsDeadToken => Error is "invalid_auth" or "token_revoked" or "account_inactive" or "not_authed";

    /// <exception cref="SendFailedException">Surely not shown, may be tried again.</exception>
    /// <exception cref="AmbiguousSendException">May have been shown.</exception>
    /// <exception cref="MessageGoneException">The message to update was deleted.</exception>
    /// <exception cref="SendRefusedException">Never will be shown.</exception>
    public SlackResult OrThrow(SlackMethod method)
    {
        if (IsOk)
            return this;
        if (Passing.Contains(Error) || (Unclear.Contains(Error) && method.IsRepeatable))
            throw new SendFailedException($"{Method}: {Error}");
        if (Unclear.Contains(Error))
            throw new AmbiguousSendException($"{Method}: {Error}");
        if (Error is "message_not_found")
            throw new MessageGoneException($"{Method}: {Error}");
        throw new SendRefusedException($"{Method}: {Error}{Hint(Body)}");
    }

    private static string Hint(Payload body) => body["needed"] is { } needed ? $" (the app needs the scope {needed}; add it and install the app again)" : "";
}
