using System.Text;

namespace ChatBot.Knowledge.Extraction;

/// <summary>What a reader of the page cannot see but a program would read: the carriers of hidden instructions.</summary>
internal static class HiddenCharacters
{
    /// <summary>The kind of the run of hidden characters that starts at <paramref name="at"/>, and its length; null where visible text stands.</summary>
    public static HiddenRun? At(ReadOnlySpan<char> text, int at)
    {
        var kind = Kind(text, at, out var length);
        if (kind is null)
            return null;
        var end = at + length;
        while (end < text.Length && Kind(text, end, out length) == kind)
            end += length;
        return new HiddenRun(kind.Value, at, end);
    }

    /// <summary>Every run in order.</summary>
    public static List<HiddenRun> In(ReadOnlySpan<char> text)
    {
        List<HiddenRun> runs = [];
        for (var at = 0; at < text.Length; at++)
        {
            // Plain letters, the bulk of every text, are passed over quickly.
            if (text[at] is >= ' ' and < '\u007F' or '\n' or '\r' or '\t' || At(text, at) is not { } run)
                continue;
            runs.Add(run);
            at = run.End - 1;
        }

        return runs;
    }

    private static HiddenCharacter? Kind(ReadOnlySpan<char> text, int at, out int length)
    {
        if (Rune.DecodeFromUtf16(text[at..], out var rune, out length) != System.Buffers.OperationStatus.Done)
            return null;
        return rune.Value switch
        {
            '\t' or '\n' or '\v' or '\f' or '\r' or 0x85 => null,
            < 0x20 or (>= 0x7F and < 0xA0) => HiddenCharacter.Control,
            (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x206F) => HiddenCharacter.Bidirectional,
            0x200C or 0x200D => Joins(text, at) ? null : HiddenCharacter.ZeroWidth,
            0x200B or 0x180E or 0x034F or 0xFEFF or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or (>= 0x2060 and <= 0x2064) or (>= 0xFFF9 and <= 0xFFFB) => HiddenCharacter.ZeroWidth,
            (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) => Selects(text, at) ? null : HiddenCharacter.VariationSelector,
            >= 0xE0000 and <= 0xE0FFF => IsFlag(text, at) ? null : HiddenCharacter.Tag,
            _ => null,
        };
    }

    // Joiners are spelling in Persian and the Indian scripts, and glue between the parts of an emoji; between Latin letters they are nothing.
    private static bool Joins(ReadOnlySpan<char> text, int at) => at > 0 && at + 1 < text.Length && text[at - 1] > '\u02FF' && text[at + 1] > '\u02FF'
        && text[at - 1] is not ((>= '\u2000' and <= '\u206F') or '\uFEFF') && text[at + 1] is not ((>= '\u2000' and <= '\u206F') or '\uFEFF');

    // One selector after a sign it can vary is typography; a second one, or one after a letter or space, is a payload.
    private static bool Selects(ReadOnlySpan<char> text, int at) =>
        at > 0 && Rune.DecodeLastFromUtf16(text[..at], out var before, out _) == System.Buffers.OperationStatus.Done
        && (before.Value > 0x02FF || before.Value is '#' or '*' or 0xA9 or 0xAE || Rune.IsDigit(before))
        && !Rune.IsWhiteSpace(before) && before.Value is not ((>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF) or (>= 0x2000 and <= 0x206F) or 0xFEFF or 0x180E or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or (>= 0xFFF9 and <= 0xFFFB));

    // The flags of England, Scotland and Wales are a black flag and tag letters.
    private static bool IsFlag(ReadOnlySpan<char> text, int at)
    {
        var window = Math.Max(0, at - LongestFlag);
        var start = text[window..at].LastIndexOf(BlackFlag);
        if (start < 0)
            return false;
        foreach (var flag in Flags)
        {
            if (text[(window + start)..].StartsWith(flag, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private const string BlackFlag = "\U0001F3F4";

    private const int LongestFlag = 14;

    private static readonly string[] Flags = [Flag("gbeng"), Flag("gbsct"), Flag("gbwls")];

    private static string Flag(string region) =>
        BlackFlag + string.Concat(region.Select(letter => char.ConvertFromUtf32(0xE0000 + letter))) + "\U000E007F";
}
