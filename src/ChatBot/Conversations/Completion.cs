using ChatBot.Answering;

namespace ChatBot.Conversations;

/// <summary>How a turn ended, and what is kept of it.</summary>
/// <param name="Message">The message the asker sees, where the platform told its id.</param>
/// <param name="Exchange">What a follow-up question may refer to; null when nothing was answered.</param>
/// <param name="Gap">What the documents did not say.</param>
internal sealed record Completion(Turn Turn, TurnOutcome Outcome, MessageId? Message = null, Exchange? Exchange = null, Gap? Gap = null);
