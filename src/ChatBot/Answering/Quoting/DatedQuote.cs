using System.Globalization;
using System.Text;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge.Time;

namespace ChatBot.Answering.Quoting;

/// <summary>A quote as it is shown: without its format's markup, and every date that depends on the day of writing said out: "Next month (December 2023)".</summary>
internal static class DatedQuote
{
    public static string Of(Evidence evidence, string language)
    {
        var (document, span) = evidence;
        var text = new StringBuilder();
        var from = span.Start;
        foreach (var mention in DateExpressions.Find(document.Text, span, document.Date).Where(mention => mention.Relative))
        {
            text.Append(document.Text, from, mention.Span.End - from);
            text.Append(CultureInfo.InvariantCulture, $" ({DateWording.Of(mention.First, mention.Last, language)})");
            from = mention.Span.End;
        }

        text.Append(document.Text, from, span.End - from);
        var isMarkdown = Path.GetExtension(document.Id.Path).ToLowerInvariant() is ".md" or ".markdown";
        return isMarkdown ? PlainText.OfMarkdown(text.ToString()) : text.ToString();
    }
}
