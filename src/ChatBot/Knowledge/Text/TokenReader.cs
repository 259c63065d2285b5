using System.Globalization;
using System.Text;

namespace ChatBot.Knowledge.Text;

/// <summary>
/// Cuts text into tokens without allocating. Words and numbers come whole ("1,204.5", "U.S.", "don't"); a run of Japanese
/// comes as its single characters and their adjacent pairs, those of hiragana only left out: measured as good as any
/// other cut without a dictionary, with half the postings.
/// </summary>
internal ref struct TokenReader(ReadOnlySpan<char> text)
{
    // Longer than any word; what is not words but data comes in pieces, each short enough for any index.
    private const int LongestWord = 256;

    private readonly ReadOnlySpan<char> _text = text;
    private int _next = 0;
    private bool _pairIsDue = false;

    public int Start { get; private set; }

    public int End { get; private set; }

    public bool IsJapanese { get; private set; }

    public readonly ReadOnlySpan<char> Surface => _text[Start..End];

    public bool MoveNext()
    {
        while (true)
        {
            if (_pairIsDue)
            {
                // The first of the pair stands at _next - 1; the pair reaches one character further.
                _pairIsDue = false;
                if (!(IsHiragana(_text[_next - 1]) && IsHiragana(_text[_next])))
                {
                    (Start, End) = (_next - 1, _next + 1);
                    return true;
                }
            }

            if (_next >= _text.Length)
                return false;
            if (IsJapaneseCharacter(_text[_next]))
            {
                (Start, End) = (_next, _next + 1);
                _next++;
                IsJapanese = true;
                _pairIsDue = _next < _text.Length && IsJapaneseCharacter(_text[_next]);
                if (!IsHiragana(_text[Start]))
                    return true;
            }
            else if (LengthOfLetter(_next) > 0)
            {
                IsJapanese = false;
                Start = _next;
                End = _next = EndOfWord(_next);
                return true;
            }
            else
            {
                _next++;
            }
        }
    }

    /// <summary>Kanji, kana, and the marks that only occur inside Japanese words.</summary>
    public static bool IsJapaneseCharacter(char character) => character is
        (>= '\u3041' and <= '\u30FF' and not '\u30FB' and not '\u30A0') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF')
        or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF66' and <= '\uFF9F') or '\u3005' or '\u3007';

    public static bool IsHiragana(char character) => character is >= '\u3041' and <= '\u309F';

    /// <returns>Code units of the letter or digit at <paramref name="index"/>; 0 where none stands.</returns>
    private readonly int LengthOfLetter(int index)
    {
        var character = _text[index];
        if (char.IsAscii(character))
            return char.IsAsciiLetterOrDigit(character) ? 1 : 0;
        if (char.IsLetterOrDigit(character))
            return IsJapaneseCharacter(character) ? 0 : 1;
        return index + 1 < _text.Length && Rune.TryCreate(character, _text[index + 1], out var rune) && Rune.IsLetterOrDigit(rune) ? 2 : 0;
    }

    private readonly int EndOfWord(int start)
    {
        var index = start;
        while (index < _text.Length && index - start < LongestWord)
        {
            var length = LengthOfLetter(index);
            if (length > 0)
                index += length;
            else if (index > start && (IsMark(_text[index]) || JoinsTheNext(start, index)))
                index++;
            else
                break;
        }

        return index;
    }

    // The full stops of "U.S.", the comma of "1,204", the apostrophe of "don't".
    private readonly bool JoinsTheNext(int start, int index)
    {
        if (index + 1 >= _text.Length)
            return false;
        var (before, after) = (_text[index - 1], _text[index + 1]);
        return _text[index] switch
        {
            ',' => IsDigit(before) && IsDigit(after) && IsDigit(_text[start]),
            '.' => IsDigit(_text[start])
                ? IsDigit(before) && IsDigit(after)
                : char.IsAsciiLetterUpper(before) && char.IsAsciiLetterUpper(after) && (index - 1 == start || _text[index - 2] == '.'),
            '\'' or '\u2019' => char.IsLetter(before) && char.IsLetter(after) && !IsJapaneseCharacter(after),
            _ => false,
        };
    }

    private static bool IsMark(char character) =>
        character >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsDigit(char character) => char.IsAsciiDigit(character) || character is >= '\uFF10' and <= '\uFF19';
}
