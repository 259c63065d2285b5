using ChatBot.Answering;
using ChatBot.Briefings;

namespace ChatBot.Conversations;

/// <summary>What the asker is shown at the end of a turn, as one message.</summary>
/// <param name="Id">The turn's id; feedback refers to the answer by it.</param>
/// <param name="Text">All the words. A channel renders <paramref name="Answer"/> or <paramref name="Briefing"/> where there is one and this where there is none.</param>
/// <param name="Answer">Null for help, an apology, a note or a briefing.</param>
internal sealed record Delivery(TurnId Id, string Text, Answer? Answer = null, Briefing? Briefing = null);
