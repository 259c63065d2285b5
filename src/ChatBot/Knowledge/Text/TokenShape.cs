namespace ChatBot.Knowledge.Text;

/// <summary>What a token looks like, told from its own characters; the cheap evidence for "this may be a name, a date, an amount".</summary>
[Flags]
internal enum TokenShape : byte
{
    None = 0,
    Capitalised = 1,
    AllCapitals = 2,
    Number = 4,
    Year = 8,
    Calendar = 16,
    Amount = 32,
    Japanese = 64,
    Stop = 128,
}
