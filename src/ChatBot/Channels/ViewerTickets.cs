using System.Security.Cryptography;
using ChatBot.Knowledge;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels;

/// <summary>Signs viewer links and reads them back. A ticket opens its own document until it expires, and nothing else.</summary>
internal sealed class ViewerTickets(IDataProtectionProvider keys, TimeProvider clock, IOptions<ViewerLinkOptions> options)
{
    private readonly Lazy<ITimeLimitedDataProtector> _protector = new(() => keys.CreateProtector("ChatBot.ViewerTicket.v1").ToTimeLimitedDataProtector());

    public string Sign(ViewerTicket ticket) =>
        _protector.Value.Protect(ticket.ToString(), clock.GetUtcNow().AddDays(options.Value.LinkDays));

    /// <summary>Null when the signature is not ours, has expired, or is for another document.</summary>
    public ViewerTicket? Open(string signed, DocumentId document)
    {
        try
        {
            var ticket = ViewerTicket.Parse(_protector.Value.Unprotect(signed));
            return ticket?.Document == document ? ticket : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
