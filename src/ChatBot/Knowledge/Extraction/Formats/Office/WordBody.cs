using System.Xml;
using ChatBot.Knowledge.Extraction.Details;

namespace ChatBot.Knowledge.Extraction.Formats.Office;

/// <summary>Reads one part of a Word document as a stream, element by element, so that no depth or length of it can exhaust the process.</summary>
internal sealed class WordBody(BlockText text, WordStyles styles, WordNumbering numbering)
{
    private const int BoldHeadingLevel = 6, LongestBoldHeading = 100;

    private readonly Stack<WordParagraph> _paragraphs = [];
    private readonly Stack<WordTable> _tables = [];
    private int _textBoxes;
    private bool _pageIsColoured;

    public void Read(XmlReader xml)
    {
        while (xml.Next())
        {
            if (xml.NodeType == XmlNodeType.Element)
                Start(xml);
            else if (xml.NodeType == XmlNodeType.EndElement)
                End(xml.LocalName);
        }
    }

    private void Start(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p":
                _paragraphs.Push(new WordParagraph());
                if (xml.IsEmptyElement)
                    End("p");
                break;
            case "pPr" when _paragraphs.TryPeek(out var paragraph):
                WordProperties.Read(xml, paragraph);
                break;
            case "r" when _paragraphs.TryPeek(out var paragraph):
                paragraph.Run = new WordRun();
                break;
            case "rPr" when _paragraphs.TryPeek(out var paragraph):
                WordProperties.Read(xml, paragraph.Run);
                break;
            case "t" when _paragraphs.TryPeek(out var paragraph):
                Append(paragraph, xml.ElementText(text));
                break;
            case "tab" or "ptab" when _paragraphs.TryPeek(out var paragraph):
                paragraph.Text.Append(' ');
                break;
            case "br" or "cr" when _paragraphs.TryPeek(out var paragraph):
                paragraph.Text.Append('\n');
                break;
            case "noBreakHyphen" when _paragraphs.TryPeek(out var paragraph):
                paragraph.Text.Append('-');
                break;
            case "del" or "moveFrom" when xml.Depth > 2:
                xml.SkipElement();
                break;
            // The fallback repeats the text box for old programs; the reading of a kanji is not part of the word.
            case "Fallback" or "rt" or "instrText" or "delText" or "sectPr":
                xml.SkipElement();
                break;
            case "txbxContent":
                _textBoxes += xml.IsEmptyElement ? 0 : 1;
                break;
            case "background":
                _pageIsColoured = !OfficeColour.IsWhite(xml.Word("color"));
                break;
            default:
                StartTable(xml);
                break;
        }
    }

    private void StartTable(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "tbl" when !xml.IsEmptyElement:
                _tables.Push(new WordTable());
                break;
            case "tr" when _tables.TryPeek(out var table):
                table.StartRow();
                break;
            case "tc" when _tables.TryPeek(out var table):
                table.StartCell();
                break;
            case "tblStyle" when _tables.TryPeek(out var table):
                table.HasStyle = xml.Word("val") is not ("TableNormal" or "TableGrid");
                break;
            case "tblHeader" when _tables.TryPeek(out var table):
                table.HasHeader |= xml.IsOn();
                break;
            case "shd" when _tables.TryPeek(out var table):
                table.CellIsShaded |= WordProperties.IsShade(xml.Word("fill"));
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p" when _paragraphs.TryPop(out var paragraph):
                Finish(paragraph);
                break;
            case "tbl" when _tables.TryPop(out var table):
                Finish(table);
                break;
            case "txbxContent":
                _textBoxes--;
                break;
        }
    }

    private void Append(WordParagraph paragraph, string letters)
    {
        if (letters.Length == 0)
            return;
        var run = paragraph.Run;
        var style = styles[paragraph.StyleId ?? styles.Default];
        var runStyle = styles[run.StyleId];
        var hiddenBy = (run.Vanishes ?? (runStyle.IsHidden || style.IsHidden)) ? "w:vanish"
            : run.IsTiny ? "one point high"
            : (run.IsWhite ?? runStyle.IsWhite ?? style.IsWhite ?? false) && !IsOnColour(paragraph) ? "white on white"
            : null;
        if (hiddenBy is not null)
        {
            if (hiddenBy != paragraph.HiddenBy && !string.IsNullOrWhiteSpace(letters))
                text.Hidden.Add(hiddenBy);
        }
        else
        {
            text.Require(paragraph.Text.Length + letters.Length);
            paragraph.Text.Append(letters);
            if (!string.IsNullOrWhiteSpace(letters))
            {
                paragraph.HasBoldRun |= run.IsBold ?? false;
                paragraph.HasPlainRun |= !(run.IsBold ?? false);
            }
        }

        paragraph.HiddenBy = hiddenBy;
    }

    // Where the ground may be coloured by something that is not read here, white letters are taken to be seen.
    private bool IsOnColour(WordParagraph paragraph) =>
        paragraph.Run.IsShaded || paragraph.IsShaded || _pageIsColoured || _textBoxes > 0 || (_tables.TryPeek(out var table) && (table.CellIsShaded || table.HasStyle));

    private void Finish(WordParagraph paragraph)
    {
        var styleId = paragraph.StyleId ?? styles.Default;
        var style = styles[styleId];
        if (style.IsContents)
            return;
        var level = paragraph.OutlineLevel is >= 0 and < 9 ? paragraph.OutlineLevel.Value + 1 : style.HeadingLevel;
        var list = paragraph.List is { } own
            ? (own == "0" ? null : new WordListPlace(own, paragraph.ListLevel ?? numbering.LevelOf(own, styleId)))
            : style.Numbering is { } inherited ? inherited with { Level = paragraph.ListLevel ?? Math.Max(inherited.Level, numbering.LevelOf(inherited.List, styleId)) } : null;
        var words = paragraph.Text.ToString();
        if (string.IsNullOrWhiteSpace(words))
            return;
        var label = list is null ? null : numbering.Next(list);
        if (label is not null && (level > 0 || label.HasWord))
            words = $"{label.Text} {words}";
        if (level == 0 && list is null && _tables.Count == 0 && IsBoldHeading(paragraph, words))
            level = BoldHeadingLevel;
        Emit(level > 0 ? new WordBlock(BlockKind.Heading, words, level)
            : list is not null || style.IsListItem ? new WordBlock(BlockKind.ListItem, words, (list?.Level ?? 0) + 1)
            : new WordBlock(BlockKind.Paragraph, words, 0));
    }

    private static bool IsBoldHeading(WordParagraph paragraph, string words) =>
        paragraph is { HasBoldRun: true, HasPlainRun: false } && words.Length <= LongestBoldHeading && TitleLine.IsOne(words.Trim());

    private void Finish(WordTable table)
    {
        if (_tables.TryPeek(out var outer))
        {
            foreach (var row in table.Rows)
                outer.Add(new WordBlock(BlockKind.Paragraph, string.Join(' ', row.Where(cell => cell.Length > 0)), 0));
        }
        else if (table.IsLayout)
        {
            foreach (var block in table.Blocks)
                Emit(block);
        }
        else
        {
            TableText.Add(text, table.Rows, table.HasHeader ? true : null);
        }
    }

    private void Emit(WordBlock block)
    {
        if (_tables.TryPeek(out var table))
            table.Add(block);
        else
            text.Add(block.Kind, block.Text, block.Level);
    }
}
