namespace ChatBot.Knowledge.Facts;

/// <summary>How people came together; the keys of encounters.</summary>
internal static class EncounterMode
{
    public const string Meeting = "meeting";
    public const string Call = "call";
    public const string Visit = "visit";

    public static IReadOnlyList<string> All { get; } = [Meeting, Call, Visit];
}
