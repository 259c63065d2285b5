using System.Text.Json;

namespace ChatBot.Channels.Web.Asking;

/// <summary>Reads a posted question, or says what is wrong with it.</summary>
internal static class AskBody
{
    /// <summary>A question with the history of a long conversation is a tenth of this.</summary>
    public const int MaximumBytes = 256 * 1024;

    public static async Task<(AskJson? Asked, AskFault? Fault)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
            return (null, new AskFault(StatusCodes.Status415UnsupportedMediaType, "Not JSON", "Post the question as JSON, with \"Content-Type: application/json\"."));
        try
        {
            var asked = await request.ReadFromJsonAsync(WebJson.Default.AskJson, cancellation);
            return asked is null ? (null, AskFault.Wrong("The request is null. Post an object such as {\"question\":\"...\"}.")) : (asked, null);
        }
        catch (JsonException fault)
        {
            return (null, AskFault.Wrong(Explain(fault)));
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, AskFault.TooLarge(MaximumBytes));
        }
        catch (BadHttpRequestException fault)
        {
            return (null, new AskFault(fault.StatusCode, "Bad request", fault.Message));
        }
    }

    // The serialiser's own message speaks of our types; where it is and what is meant are of more use.
    private static string Explain(JsonException fault) => fault.Path is null or "$" or ""
        ? $"The request is not an object in JSON (line {(fault.LineNumber ?? 0) + 1}). Post one such as {{\"question\":\"...\"}}."
        : $"The field {fault.Path} cannot be read: it has a value of the wrong kind, or the JSON breaks off there.";
}
