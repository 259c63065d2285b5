using ChatBot.Answering;

namespace ChatBot.Conversations;

/// <summary>What the asker is shown at the end of a turn, as one message.</summary>
/// <param name="Id">The turn's id; feedback refers to the answer by it.</param>
/// <param name="Text">All the words. A channel renders <paramref name="Answer"/> where there is one and this where there is none.</param>
/// <param name="Answer">Null for help, an apology or a note.</param>
internal sealed record Delivery(TurnId Id, string Text, Answer? Answer = null);
