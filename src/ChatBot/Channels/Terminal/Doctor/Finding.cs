namespace ChatBot.Channels.Terminal.Doctor;

internal enum Health
{
    Well,
    Off,
    Ill,
}

/// <summary>What was found of one service.</summary>
/// <param name="Text">Where it is ill: what is wrong and what to do.</param>
internal sealed record Finding(Health Health, string Text)
{
    public static Finding Well(string text) => new(Health.Well, text);

    public static Finding Off(string text) => new(Health.Off, text);

    public static Finding Ill(string text) => new(Health.Ill, text);
}
