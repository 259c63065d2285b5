using System.Text;
using System.Text.Unicode;

namespace ChatBot.Knowledge.Extraction;

/// <summary>Bytes to text: a byte order mark decides, else UTF-8, else what fits best of the encodings still met in old files.</summary>
internal static class TextEncoding
{
    // A text file may hold a stray control character; one in ten means that it is something else.
    private const double MostControls = 0.1;

    // Of the characters beyond ASCII, how many must be Japanese.
    private const double LeastFit = 0.5;

    private static readonly Encoding Windows1252, ShiftJis, EucJp, Iso2022Jp;

    static TextEncoding()
    {
        var pages = CodePagesEncodingProvider.Instance;
        Windows1252 = pages.GetEncoding(1252)!;
        ShiftJis = Strict(932);
        EucJp = Strict(51932);
        Iso2022Jp = Strict(50220);

        Encoding Strict(int page) => pages.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
    }

    /// <exception cref="InvalidDataException">The bytes are no text.</exception>
    public static DecodedText Decode(byte[] bytes)
    {
        var decoded = ByMark(bytes) ?? WithoutMark(bytes);
        var controls = decoded.Text.Count(character => IsNoText(character));
        return controls <= decoded.Text.Length * MostControls
            ? decoded
            : throw new InvalidDataException("is not text: it holds binary data");
    }

    private static bool IsNoText(char character) =>
        character is '\uFFFD' || (char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085'));

    private static DecodedText? ByMark(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] => new(Encoding.UTF32.GetString(bytes.AsSpan(4))),
        [0, 0, 0xFE, 0xFF, ..] => new(new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetString(bytes.AsSpan(4))),
        [0xEF, 0xBB, 0xBF, ..] => AsUtf8(bytes.AsSpan(3)),
        [0xFF, 0xFE, ..] => new(Encoding.Unicode.GetString(bytes.AsSpan(2))),
        [0xFE, 0xFF, ..] => new(Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2))),
        _ => null,
    };

    private static DecodedText AsUtf8(ReadOnlySpan<byte> bytes) =>
        new(Encoding.UTF8.GetString(bytes), Utf8.IsValid(bytes) ? null : "Some bytes are not valid UTF-8; each is shown as \uFFFD");

    private static DecodedText WithoutMark(byte[] bytes)
    {
        if (Utf16WithoutMark(bytes) is { } utf16)
            return new(utf16.GetString(bytes), "Has no byte order mark; read as UTF-16");
        if (Utf8.IsValid(bytes))
            return bytes.AsSpan().IndexOf("\u001B$"u8) >= 0 && Decode(Iso2022Jp, bytes) is { } mail
                ? new(mail, "Read as ISO-2022-JP")
                : new(Encoding.UTF8.GetString(bytes));
        if (IsDamagedUtf8(bytes))
            return AsUtf8(bytes);
        var (shiftJis, eucJp) = (Decode(ShiftJis, bytes), Decode(EucJp, bytes));
        var (shiftFit, eucFit) = (JapaneseFit(shiftJis), JapaneseFit(eucJp));
        return (shiftFit, eucFit) switch
        {
            _ when Math.Max(shiftFit, eucFit) < LeastFit => new(Windows1252.GetString(bytes), "Is not UTF-8; read as Windows-1252"),
            _ when shiftFit >= eucFit => new(shiftJis!, "Is not UTF-8; read as Shift_JIS"),
            _ => new(eucJp!, "Is not UTF-8; read as EUC-JP"),
        };
    }

    // Latin letters in UTF-16 leave every other byte zero.
    private static Encoding? Utf16WithoutMark(byte[] bytes)
    {
        if (bytes.Length < 8 || bytes.Length % 2 != 0)
            return null;
        int even = 0, odd = 0;
        for (var at = 0; at < Math.Min(bytes.Length, 4096); at += 2)
        {
            even += bytes[at] == 0 ? 1 : 0;
            odd += bytes[at + 1] == 0 ? 1 : 0;
        }

        var half = Math.Min(bytes.Length, 4096) / 2;
        return (even, odd) switch
        {
            _ when odd > half * 0.7 && even < half * 0.1 => Encoding.Unicode,
            _ when even > half * 0.7 && odd < half * 0.1 => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    // Many well-formed sequences and a few broken ones: a truncated or patched UTF-8 file, not another encoding.
    private static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        int whole = 0, broken = 0;
        while (!bytes.IsEmpty)
        {
            var fine = Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done;
            if (!fine)
                broken++;
            else if (length > 1)
                whole++;
            bytes = bytes[length..];
        }

        return whole > broken * 4;
    }

    private static string? Decode(Encoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Kana speak for Japanese; half-width kana are what other encodings' letters turn into by mistake.
    private static double JapaneseFit(string? text)
    {
        if (text is null || !text.AsSpan().ContainsAnyInRange('\u3041', '\u30FF'))
            return 0;
        int fitting = 0, other = 0;
        foreach (var character in text)
        {
            if (character is >= '\u3000' and <= '\u30FF' or >= '\u4E00' and <= '\u9FFF' or >= '\uFF01' and <= '\uFF5E')
                fitting++;
            else if (character > '\u007F')
                other++;
        }

        return (double)fitting / (fitting + other);
    }
}
