using System.Globalization;

namespace ChatBot.Knowledge.Extraction.Formats.Office;

/// <summary>Colours as Office files write them: six hexadecimal digits, sometimes with opacity in front.</summary>
internal static class OfficeColour
{
    // On paper and screen nobody tells these from white.
    private const int NearlyWhite = 0xF8;

    public static bool IsWhite(string? colour) =>
        colour?.Length is 6 or 8
        && int.TryParse(colour.AsSpan(colour.Length - 6), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb)
        && (rgb >> 16) >= NearlyWhite && ((rgb >> 8) & 0xFF) >= NearlyWhite && (rgb & 0xFF) >= NearlyWhite;
}
