using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace ChatBot.Tests.Channels.Teams;

/// <summary>Stands where the network would be: remembers what wanted to leave, and lets nothing out.</summary>
internal sealed class OutboundTrap : HttpMessageHandler
{
    public ConcurrentQueue<(Uri Address, string? Token)> Caught { get; } = new();

    /// <summary>What is answered instead; 201 with an id otherwise.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage?> Answer { get; set; } = _ => null;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Caught.Enqueue((request.RequestUri!, request.Headers.Authorization?.Parameter));
        return Task.FromResult(Answer(request)
            ?? new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("""{"id":"m1"}""", Encoding.UTF8, "application/json") });
    }
}
