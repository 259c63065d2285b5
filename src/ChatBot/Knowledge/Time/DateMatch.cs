namespace ChatBot.Knowledge.Time;

/// <summary>What a rule read: the days, and the token after the last it took.</summary>
internal readonly record struct DateMatch(int Next, Period Period, bool Relative = false);
