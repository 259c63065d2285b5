using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>Delivers messages the way a platform does: again and again until one delivery is acknowledged.</summary>
internal static class Sender
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private static JsonTypeInfo<RigEvent> Json => RigJson.Default.RigEvent;

    /// <param name="hosts">Tried in turn, as a load balancer would.</param>
    public static async Task DeliverAsync(IReadOnlyList<RigProcess> hosts, RigEvent message, Ledger ledger, CancellationToken cancellationToken)
    {
        for (var attempt = Random.Shared.Next(hosts.Count); ; attempt++)
        {
            if (await TryAsync(hosts[attempt % hosts.Count], message, cancellationToken) == HttpStatusCode.OK)
            {
                ledger.Accept(message.Text);
                return;
            }

            await Task.Delay(Between, cancellationToken);
        }
    }

    /// <returns>Null when there was no answer at all.</returns>
    public static async Task<HttpStatusCode?> TryAsync(RigProcess host, RigEvent message, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await host.Client.PostAsJsonAsync(new Uri("/events", UriKind.Relative), message, Json, cancellationToken);
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>
    /// Conversations side by side; within each, a question goes out when the one before was acknowledged. The texts end in their number.
    /// </summary>
    public static Task ConverseAsync(
        IReadOnlyList<RigProcess> hosts, Ledger ledger, int conversations, Func<bool> goOn, TimeSpan pause, CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, conversations).Select(async conversation =>
        {
            for (var number = 0; goOn(); number++)
            {
                var message = new RigEvent(
                    $"Ev{conversation}-{number}", "message", $"T{conversation % 5}", $"C{conversation}", "", $"{conversation}.{number}", $"question {conversation} {number}");
                await DeliverAsync(hosts, message, ledger, cancellationToken);
                await Task.Delay(pause, cancellationToken);
            }
        }));
}
