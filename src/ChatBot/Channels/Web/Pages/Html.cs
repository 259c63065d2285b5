using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ChatBot.Channels.Web.Pages;

/// <summary>
/// HTML in the making. What stands in the source code is markup; whatever is put into a hole of it is text and comes out
/// encoded, so that no document, question or file name can become markup.
/// </summary>
internal sealed class Html
{
    // Japanese stays readable in the source of the page.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _markup = new();

    public static IResult Page(Action<Html> write, int status = StatusCodes.Status200OK)
    {
        var html = new Html();
        write(html);
        return TypedResults.Text(html._markup.ToString(), "text/html; charset=utf-8", Encoding.UTF8, status);
    }

    public void Text(ReadOnlySpan<char> text) => _markup.Append(Encode(text.ToString()));

    public void Markup(ref Template template) => _markup.Append(template.Take());

    public override string ToString() => _markup.ToString();

    private static string Encode(string? text) => Encoder.Encode(text ?? "");

    [InterpolatedStringHandler]
    internal ref struct Template(int literalLength, int formattedCount)
    {
        private DefaultInterpolatedStringHandler _markup = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

        public void AppendLiteral(string markup) => _markup.AppendLiteral(markup);

        public void AppendFormatted(string? text) => _markup.AppendLiteral(Encode(text));

        public void AppendFormatted(int number) => _markup.AppendFormatted(number);

        internal string Take() => _markup.ToStringAndClear();
    }
}
