namespace ChatBot.LanguageModels;

/// <summary>Who a question is asked for, as far as the daily budgets of tokens go.</summary>
/// <param name="Tenant">The tenant or workspace, with its channel: <c>slack/T1</c>.</param>
internal sealed record Account(string Tenant, string User);
