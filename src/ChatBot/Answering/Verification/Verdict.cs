namespace ChatBot.Answering.Verification;

/// <param name="Reason">Why the evidence does not carry the statement: "number 2022 not in the cited text"; null when it does.</param>
internal readonly record struct Verdict(string? Reason)
{
    public static Verdict Supported { get; } = new(null);

    public bool IsSupported => Reason is null;
}
