using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Web.Access;

/// <summary>The key that opens page and API: as a header for programs, behind a cookie for browsers.</summary>
internal sealed class AccessKey(IOptions<WebOptions> options, IDataProtectionProvider keys, TimeProvider clock)
{
    // The prefix makes browsers keep it to this host, this path and secure connections.
    private const string CookieName = "__Host-chatbot";
    private const string HeaderName = "X-Access-Key";
    private const string Bearer = "Bearer ";

    private static readonly TimeSpan SignedInFor = TimeSpan.FromDays(7);

    private readonly byte[]? _fingerprint = string.IsNullOrEmpty(options.Value.AccessKey) ? null : Fingerprint(options.Value.AccessKey);

    public bool IsSet => _fingerprint is not null;

    public bool Opens(string key) => _fingerprint is not null && CryptographicOperations.FixedTimeEquals(Fingerprint(key), _fingerprint);

    public bool IsShownBy(HttpRequest request) =>
        (HeaderOf(request) is { } key && Opens(key)) || (request.Cookies[CookieName] is { } cookie && IsValid(cookie));

    public void SignIn(HttpResponse response) =>
        response.Cookies.Append(CookieName, Protector().Protect(Convert.ToHexString(_fingerprint!), clock.GetUtcNow() + SignedInFor), Cookie());

    public static void SignOut(HttpResponse response) => response.Cookies.Delete(CookieName, Cookie());

    private static string? HeaderOf(HttpRequest request)
    {
        if (request.Headers[HeaderName] is [{ Length: > 0 } named])
            return named;
        return request.Headers.Authorization is [{ } authorization] && authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? authorization[Bearer.Length..].Trim()
            : null;
    }

    // Holds the key's fingerprint, so that a new key signs everybody out.
    private bool IsValid(string cookie)
    {
        try
        {
            return CryptographicOperations.FixedTimeEquals(Convert.FromHexString(Protector().Unprotect(cookie)), _fingerprint);
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return false;
        }
    }

    private ITimeLimitedDataProtector Protector() => keys.CreateProtector("ChatBot.SignIn.v1").ToTimeLimitedDataProtector();

    private static CookieOptions Cookie() =>
        new() { Path = "/", Secure = true, HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, MaxAge = SignedInFor };

    // Hashing first makes the comparison as long for every key that is tried.
    private static byte[] Fingerprint(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
