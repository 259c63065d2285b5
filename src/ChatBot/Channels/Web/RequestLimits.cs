using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using ChatBot.Channels.Web.Access;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Web;

/// <summary>How often one client may ask, and try keys.</summary>
internal static class RequestLimits
{
    public const string Questions = "questions";
    public const string Keys = "keys";

    private const int KeysPerMinute = 10;
    private const int MostAtOnce = 20;

    public static IServiceCollection AddRequestLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.AddPolicy(Questions, ByQuestions);
        limits.AddPolicy(Keys, context => RateLimitPartition.GetFixedWindowLimiter(
            Client(context.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = KeysPerMinute, Window = TimeSpan.FromMinutes(1) }));
        limits.OnRejected = RejectAsync;
    });

    // Whoever sits at the machine itself may keep it as busy as they like.
    private static RateLimitPartition<string> ByQuestions(HttpContext context)
    {
        if (AccessRule.IsLocal(context))
            return RateLimitPartition.GetNoLimiter("");
        var perMinute = context.RequestServices.GetRequiredService<IOptions<WebOptions>>().Value.QuestionsPerMinute;
        return RateLimitPartition.GetTokenBucketLimiter(Client(context.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Min(MostAtOnce, perMinute),
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
        });
    }

    // One household holds a whole /64 of IPv6 addresses.
    internal static string Client(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes(), 0, 8),
        _ => address.MapToIPv4().ToString(),
    };

    private static async ValueTask RejectAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
        rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        await TypedResults.Problem(
            statusCode: StatusCodes.Status429TooManyRequests,
            title: "Too many requests",
            detail: $"There were more requests from your address than are taken in a minute. Try again in {wait} s.").ExecuteAsync(rejected.HttpContext);
    }
}
