using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ChatBot.Knowledge.Extraction.Details;

namespace ChatBot.Knowledge.Extraction.Formats.Web;

/// <summary>A saved web page: what a browser shows of it. Nothing is loaded, nothing is run.</summary>
internal static class HtmlReader
{
    public static DocumentDetails Read(byte[] content, BlockText text)
    {
        using var stream = new MemoryStream(content, writable: false);
        // The parser finds the encoding as a browser does: byte order mark, then meta element; without either it is told.
        var page = HasCharset(content) ? new HtmlParser().ParseDocument(stream) : Parse(TextEncoding.Decode(content), text);
        return Read(page, text);
    }

    public static DocumentDetails Read(string html, BlockText text) => Read(new HtmlParser().ParseDocument(html), text);

    private static DocumentDetails Read(IDocument page, BlockText text)
    {
        using (page)
        {
            var hidden = new HiddenElements(page);
            if (page.Body is { } body)
                new HtmlBlocks(text, hidden).Add(body);
            return HtmlProperties.Read(page);
        }
    }

    private static IDocument Parse(DecodedText decoded, BlockText text)
    {
        if (decoded.Notice is not null)
            text.Notice(decoded.Notice);
        return new HtmlParser().ParseDocument(decoded.Text);
    }

    private static bool HasCharset(byte[] content)
    {
        var top = Encoding.Latin1.GetString(content.AsSpan(0, Math.Min(content.Length, 2048)));
        return content is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || top.Contains("charset", StringComparison.OrdinalIgnoreCase);
    }
}
