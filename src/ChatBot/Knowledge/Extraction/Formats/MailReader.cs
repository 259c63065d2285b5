using ChatBot.Knowledge.Extraction.Details;
using ChatBot.Knowledge.Extraction.Formats.Web;
using MimeKit;

namespace ChatBot.Knowledge.Extraction.Formats;

/// <summary>A saved mail: its heading lines and its text; attachments are named, not read.</summary>
internal static class MailReader
{
    public static DocumentDetails Read(byte[] content, BlockText text)
    {
        using var stream = new MemoryStream(content, writable: false);
        using var message = MimeMessage.Load(stream);
        if (message.Headers.Count == 0 || (message.Body is null && message.From.Count == 0))
            throw new InvalidDataException("is not a mail: it has no headers");
        text.Add(BlockKind.Heading, message.Subject ?? "", level: 1);
        Line("From", message.From.ToString());
        Line("To", message.To.ToString());
        Line("Cc", message.Cc.ToString());
        if (message.Date != DateTimeOffset.MinValue)
            Line("Date", message.Date.ToString("d MMMM yyyy HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        // The plain form is what the writer saw; markup is only read where there is nothing else.
        if (message.TextBody is { } plain && !string.IsNullOrWhiteSpace(plain))
            PlainTextReader.Add(plain, text);
        else if (message.HtmlBody is { } html)
            HtmlReader.Read(html, text);
        var attachments = message.Attachments.Select(part => part.ContentDisposition?.FileName ?? part.ContentType.Name ?? part.ContentType.MimeType).ToList();
        if (attachments.Count > 0)
            text.Notice($"Attachments are not read: {string.Join(", ", attachments.Take(10))}. Save them beside the mail to have them read");
        return new DocumentDetails(
            message.Subject,
            message.From.Mailboxes.Select(sender => string.IsNullOrWhiteSpace(sender.Name) ? sender.Address : sender.Name).FirstOrDefault(),
            message.Date == DateTimeOffset.MinValue ? null : DateOnly.FromDateTime(message.Date.Date));

        void Line(string name, string value) => text.Add(BlockKind.Paragraph, value.Length == 0 ? "" : $"{name}: {value}");
    }
}
