using System.Text;
using AngleSharp.Dom;

namespace ChatBot.Knowledge.Extraction.Formats.Web;

/// <summary>Walks a page in reading order and cuts it into blocks where a browser starts a new line.</summary>
internal sealed class HtmlBlocks(BlockText text, HiddenElements hidden)
{
    // Deeper than any page that was made for people.
    private const int DeepestLayout = 400;

    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "header", "hr", "html", "legend", "main", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ];

    // Menus and the controls of a form are tools of the page, not what it says.
    private static readonly HashSet<string> Skipped = ["nav", "menu", "button", "select", "option", "datalist", "textarea", "input", "rt", "rp"];

    private readonly StringBuilder _line = new();
    private BlockKind _kind = BlockKind.Paragraph;
    private int _level;
    private bool _isTooDeep;

    public void Add(IElement body)
    {
        Walk(body, depth: 0, list: 0, isPreformatted: false);
        Flush();
        if (_isTooDeep)
            text.Notice($"What is nested more than {DeepestLayout} levels deep was left out");
    }

    private void Walk(IElement element, int depth, int list, bool isPreformatted)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText letters)
                Append(letters.Data, isPreformatted);
            else if (node is IElement child && IsShown(child))
                Enter(child, depth + 1, list, isPreformatted);
        }
    }

    private void Enter(IElement element, int depth, int list, bool isPreformatted)
    {
        var name = element.LocalName;
        if (depth > DeepestLayout)
        {
            _isTooDeep = true;
            return;
        }

        switch (name)
        {
            case "br":
                _line.Append('\n');
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                As(BlockKind.Heading, name[1] - '0', element, depth, list, isPreformatted: false);
                break;
            case "li":
                As(BlockKind.ListItem, Math.Max(1, list), element, depth, list, isPreformatted);
                break;
            case "ul" or "ol":
                Flush();
                Walk(element, depth, list + 1, isPreformatted);
                Flush();
                break;
            case "table" when HtmlTable.Read(element, this, depth) is { } table:
                Flush();
                TableText.Add(text, table.Rows, table.HasHeader);
                break;
            case var _ when Blocks.Contains(name):
                Flush();
                Walk(element, depth, list, isPreformatted || name == "pre");
                Flush();
                break;
            default:
                Walk(element, depth, list, isPreformatted);
                break;
        }
    }

    /// <summary>The visible words of a table cell in one line.</summary>
    public string Words(IElement cell, int depth)
    {
        var words = new StringBuilder();
        Collect(cell, depth);
        return words.ToString();

        void Collect(IElement element, int at)
        {
            foreach (var node in element.ChildNodes)
            {
                if (node is IText letters)
                {
                    words.Append(letters.Data);
                }
                else if (node is IElement child && at < DeepestLayout && IsShown(child))
                {
                    words.Append(Blocks.Contains(child.LocalName) || child.LocalName is "br" or "li" ? " " : "");
                    Collect(child, at + 1);
                }
            }
        }
    }

    public bool IsShown(IElement element)
    {
        if (HiddenElement.IsNeverText(element.LocalName) || Skipped.Contains(element.LocalName))
            return false;
        if (!hidden.Contains(element))
            return true;
        if (element.TextContent.AsSpan().ContainsAnyExcept(" \t\r\n"))
            text.Hidden.Add("HTML");
        return false;
    }

    private void As(BlockKind kind, int level, IElement element, int depth, int list, bool isPreformatted)
    {
        Flush();
        (_kind, _level) = (kind, level);
        Walk(element, depth, list, isPreformatted);
        Flush();
    }

    private void Append(string letters, bool isPreformatted)
    {
        text.Require(_line.Length + letters.Length);
        _line.Append(isPreformatted ? letters : letters.Replace('\n', ' ').Replace('\r', ' '));
    }

    private void Flush()
    {
        if (_line.Length > 0)
            text.Add(_kind, _line.ToString(), _level);
        // Only what stands directly in an item or a heading is one; a paragraph inside it starts anew.
        if (_line.ToString().AsSpan().IsWhiteSpace())
        {
            _line.Clear();
            return;
        }

        _line.Clear();
        (_kind, _level) = (BlockKind.Paragraph, 0);
    }
}
