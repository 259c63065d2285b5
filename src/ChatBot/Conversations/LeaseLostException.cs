namespace ChatBot.Conversations;

/// <summary>Another host has taken the lane over; whatever this one still held of the turn is void.</summary>
internal sealed class LeaseLostException(TurnId turn) : Exception($"The lease on turn {turn} was taken over by another host.");
