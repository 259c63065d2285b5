using System.Net;
using System.Text;

namespace ChatBot.Channels.Slack.Inbound;

/// <summary>A form as it was signed. Of a field that comes twice the first counts.</summary>
internal static class FormFields
{
    public static Dictionary<string, string> Parse(ReadOnlySpan<byte> body)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        foreach (var field in Encoding.UTF8.GetString(body).Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = field.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals < 0 ? (field, "") : (field[..equals], field[(equals + 1)..]);
            fields.TryAdd(WebUtility.UrlDecode(name), WebUtility.UrlDecode(value));
        }

        return fields;
    }
}
