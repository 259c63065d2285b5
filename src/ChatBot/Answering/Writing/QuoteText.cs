using System.Globalization;
using System.Text;
using ChatBot.Knowledge;

namespace ChatBot.Answering.Writing;

/// <summary>Text with what copying changes levelled out (white space, typographic quotes and dashes, emphasis), and the way back to where each character stood.</summary>
internal sealed class QuoteText
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _offsets = [];

    private QuoteText()
    {
    }

    public int Length => _text.Length;

    public static QuoteText Of(string text) => Of(text, [new Span(0, text.Length)]);

    /// <param name="spans">In order; a space stands between them.</param>
    public static QuoteText Of(string text, IEnumerable<Span> spans)
    {
        var level = new QuoteText();
        foreach (var span in spans)
        {
            for (var index = span.Start; index < span.End; index++)
                level.Add(text[index], index);
            level.Add(' ', span.End - 1);
        }

        return level;
    }

    /// <returns>Offsets in the source text, the end exclusive; null when the text does not hold <paramref name="part"/>.</returns>
    public Span? Find(QuoteText part)
    {
        var sought = part._text.ToString().Trim(' ', '"', '\'', '.', '-');
        if (sought.Length == 0)
            return null;
        var text = _text.ToString();
        var at = text.IndexOf(sought, StringComparison.Ordinal);
        if (at < 0)
            at = text.IndexOf(sought, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : new Span(_offsets[at], _offsets[at + sought.Length - 1] + 1);
    }

    private void Add(char c, int offset)
    {
        switch (c)
        {
            case '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u02BC':
                Append('\'', offset);
                break;
            case '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB':
                Append('"', offset);
                break;
            case (>= '\u2010' and <= '\u2015') or '\u2212':
                Append('-', offset);
                break;
            case '\u2026':
                for (var dot = 0; dot < 3; dot++)
                    Append('.', offset);
                break;
            case '*' or '`':
                break;
            case var _ when char.IsWhiteSpace(c):
                if (_text.Length > 0 && _text[^1] != ' ')
                    Append(' ', offset);
                break;
            case var _ when CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control:
                break;
            default:
                Append(c, offset);
                break;
        }
    }

    private void Append(char c, int offset)
    {
        _text.Append(c);
        _offsets.Add(offset);
    }
}
