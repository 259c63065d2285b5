using System.Text;
using ChatBot.Knowledge.Extraction.Details;

namespace ChatBot.Knowledge.Extraction;

/// <summary>Puts a document's text together block by block, for formats that are not text themselves.</summary>
internal sealed class BlockText(int maximumCharacters)
{
    private const int MostBlocks = 200_000;

    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<string> _notices = [];

    public HiddenTally Hidden { get; } = new();

    public void Notice(string sentence) => _notices.Add(sentence);

    public void Add(BlockKind kind, string text, int level = 0, int? page = null)
    {
        var clean = TidyText.Of(HiddenText.Strip(text, Hidden));
        if (VisibleSpan.Trim(clean, new Span(0, clean.Length)) is not { } visible)
            return;
        if (_blocks.Count > 0)
            _text.Append("\n\n");
        RequireBlocks(_blocks.Count);
        Require(_text.Length + visible.Length);
        var start = _text.Length;
        _text.Append(clean, visible.Start, visible.Length);
        _blocks.Add(new Block(kind, new Span(start, _text.Length), level, page));
    }

    /// <summary>Called while a long paragraph is still being collected, so that a bomb ends before it has filled the memory.</summary>
    /// <exception cref="InvalidDataException">More text than is allowed.</exception>
    public void Require(int characters)
    {
        if (characters > maximumCharacters)
            throw new InvalidDataException($"holds more than {maximumCharacters:N0} characters of text; split it into several files");
    }

    /// <exception cref="InvalidDataException">More than anyone has written into one document.</exception>
    public static void RequireBlocks(int count)
    {
        if (count >= MostBlocks)
            throw new InvalidDataException($"holds more than {MostBlocks:N0} paragraphs or rows; split it into several files");
    }

    public Reading Finish(DocumentDetails properties) =>
        new(_text.ToString(), _blocks, [.. _notices, .. Hidden.Notices], DocumentDetails.None, properties);
}
