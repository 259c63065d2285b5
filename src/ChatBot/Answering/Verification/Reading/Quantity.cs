using System.Runtime.InteropServices;

namespace ChatBot.Answering.Verification.Reading;

internal enum Bound
{
    None,
    Exact,
    About,
    Nearly,
    AtLeast,
    AtMost,
}

/// <summary>An amount as a text states it, in its base unit: "£5bn" is 5,000,000,000 "GBP", "half" is 50 "%".</summary>
/// <param name="Unit">Currency, per cent or measure; null where things are counted.</param>
/// <param name="From">First word; <paramref name="To"/> is the word after the last.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Quantity(decimal Value, string? Unit, Bound Bound, int From, int To, bool IsOrdinal = false);
