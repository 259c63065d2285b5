using System.Globalization;

namespace ChatBot.Knowledge.Extraction.Formats.Office;

/// <summary>Writes the number of a list item as Word shows it.</summary>
internal static class ListNumber
{
    private const int LargestRoman = 3999, Letters = 26;

    private static readonly (int Value, string Sign)[] Roman =
        [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    private const string Kanji = "〇一二三四五六七八九";

    public static string Format(int number, string format) => format switch
    {
        "lowerLetter" => Letter(number, 'a'),
        "upperLetter" => Letter(number, 'A'),
        "lowerRoman" => InRoman(number).ToLowerInvariant(),
        "upperRoman" => InRoman(number),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Plain(number).Select(digit => char.IsDigit(digit) ? (char)(digit - '0' + '0') : digit)),
        "decimalEnclosedCircle" when number is >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "ideographDigital" or "japaneseCounting" or "chineseCounting" => InKanji(number),
        "none" => "",
        _ => Plain(number),
    };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    // After z comes aa, then bb: Word repeats the letter.
    private static string Letter(int number, char first) =>
        number is < 1 or > Letters * 10 ? Plain(number) : new string((char)(first + ((number - 1) % Letters)), ((number - 1) / Letters) + 1);

    private static string InRoman(int number)
    {
        if (number is < 1 or > LargestRoman)
            return Plain(number);
        var written = "";
        foreach (var (value, sign) in Roman)
        {
            for (; number >= value; number -= value)
                written += sign;
        }

        return written;
    }

    private static string InKanji(int number) => number switch
    {
        < 0 or > 99 => Plain(number),
        < 10 => Kanji[number].ToString(),
        _ => (number / 10 == 1 ? "" : Kanji[number / 10].ToString()) + "十" + (number % 10 == 0 ? "" : Kanji[number % 10].ToString()),
    };
}
