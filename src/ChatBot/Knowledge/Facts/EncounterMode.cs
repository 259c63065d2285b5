namespace ChatBot.Knowledge.Facts;

/// <summary>How people came together: the first word of an encounter's key.</summary>
internal static class EncounterMode
{
    public const string Meeting = "meeting";
    public const string Call = "call";
    public const string Visit = "visit";

    public static string Key(string mode, string told) => $"{mode} {NameKey.Of(told)}";

    public static string Of(Fact encounter) => encounter.Key[..encounter.Key.IndexOf(' ', StringComparison.Ordinal)];
}
