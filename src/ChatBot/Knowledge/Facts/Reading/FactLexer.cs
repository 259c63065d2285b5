using ChatBot.Knowledge.Facts.Vocabulary;
using ChatBot.Knowledge.Text;

namespace ChatBot.Knowledge.Facts.Reading;

/// <summary>Cuts a sentence into words, numbers and marks. Markup that a reader does not see is passed over, wherever it stands.</summary>
internal static class FactLexer
{
    // A longer stretch between < and > is no tag, and a longer one after ]( no address.
    private const int LongestTag = 400;

    // "USD50" is a currency and a number.
    private const int CodeLength = 3;

    public static void Read(string text, Span within, List<FactToken> tokens)
    {
        var end = 0;
        for (var at = within.Start; at < within.End;)
        {
            var hidden = Markup(text, at, within);
            if (hidden > 0 || char.IsWhiteSpace(text[at]))
            {
                // Emphasis inside a word does not part it; white space does.
                end = hidden > 0 && end == at ? at + hidden : end;
                at += Math.Max(1, hidden);
                continue;
            }

            var token = Token(text, at, within.End, isTight: end == at && tokens.Count > 0);
            tokens.Add(token);
            end = at = token.IsPossessive ? token.End + 2 : token.End;
        }
    }

    private static FactToken Token(string text, int at, int end, bool isTight)
    {
        if (TokenReader.IsJapaneseCharacter(text[at]))
            return new FactToken(at, Run(text, at, end), FactTokenKind.Japanese, WordClass.None, isTight, IsPossessive: false);
        if (char.IsDigit(text[at]))
            return Number(text, at, end, isTight);
        return char.IsLetter(text[at])
            ? Word(text, at, end, isTight)
            : new FactToken(at, at + 1, FactTokenKind.Mark, WordClass.None, isTight, IsPossessive: false);
    }

    private static int Run(string text, int at, int end)
    {
        while (at < end && TokenReader.IsJapaneseCharacter(text[at]))
            at++;
        return at;
    }

    // "5G" and "20th" are words that begin with a digit.
    private static FactToken Number(string text, int start, int end, bool isTight)
    {
        var at = start;
        while (at < end && (char.IsDigit(text[at]) || (text[at] is ',' or '.' && at + 1 < end && char.IsDigit(text[at + 1]))))
            at++;
        var kind = FactTokenKind.Number;
        while (at < end && char.IsAsciiLetterOrDigit(text[at]))
            (at, kind) = (at + 1, FactTokenKind.Word);
        var classes = kind == FactTokenKind.Word && char.IsUpper(text[at - 1]) ? WordClass.Capital | WordClass.Acronym : WordClass.None;
        return new FactToken(start, at, kind, classes, isTight, IsPossessive: false);
    }

    private static FactToken Word(string text, int start, int end, bool isTight)
    {
        if (end - start > CodeLength && char.IsDigit(text[start + CodeLength]) && Currencies.IsCode(text.AsSpan(start, CodeLength)))
            return new FactToken(start, start + CodeLength, FactTokenKind.Word, EnglishWords.ClassesOf(text.AsSpan(start, CodeLength)), isTight, IsPossessive: false);
        var at = start + 1;
        while (at < end && (IsLetter(text[at]) || JoinsLetters(text, start, at, end)))
            at++;
        var isPossessive = at - start > 2 && text[at - 1] == 's' && IsApostrophe(text[at - 2]);
        // The last full stop of "U.S." and of an initial belongs to it.
        if (at < end && text[at] == '.' && (at - start == 1 || text.AsSpan(start, at - start).Contains('.')) && char.IsUpper(text[at - 1]))
            at++;
        if (isPossessive)
            at -= 2;
        return new FactToken(start, at, FactTokenKind.Word, EnglishWords.ClassesOf(text.AsSpan(start, at - start)), isTight, isPossessive);
    }

    private static bool IsLetter(char character) => char.IsLetterOrDigit(character) && !TokenReader.IsJapaneseCharacter(character);

    private static bool JoinsLetters(string text, int start, int at, int end) =>
        at + 1 < end && IsLetter(text[at + 1]) && (IsApostrophe(text[at])
            || (text[at] == '.' && char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1]) && (at - 1 == start || text[at - 2] == '.'))
            || (text[at] == '&' && char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1])));

    private static bool IsApostrophe(char character) => character is '\'' or '\u2019';

    // Emphasis, tags, escapes, and the address behind a link's words.
    public static int Markup(string text, int at, Span within) => text[at] switch
    {
        '*' or '_' or '\\' or '[' or '`' => 1,
        ']' => at + 1 < within.End && text[at + 1] == '(' ? LengthTo(text, at, ')', within.End) : 1,
        '<' when at + 1 < within.End && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!') => LengthTo(text, at, '>', within.End),
        _ => 0,
    };

    private static int LengthTo(string text, int at, char closer, int end)
    {
        var found = text.IndexOf(closer, at, Math.Min(LongestTag, end - at));
        return found < 0 ? 1 : found + 1 - at;
    }
}
