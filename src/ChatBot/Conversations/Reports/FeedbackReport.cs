namespace ChatBot.Conversations.Reports;

/// <summary>One reader's word on one answer.</summary>
/// <param name="Question">Null when it had been forgotten by the time the feedback came.</param>
internal sealed record FeedbackReport(
    DateTimeOffset At, TurnId Turn, string Channel, TenantId Tenant, bool IsHelpful, string Reason, string? Question, string? Answer);
