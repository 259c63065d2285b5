using System.Security.Cryptography;

namespace ChatBot.Channels.Web.Pages;

/// <summary>The page's files, carried inside the program: it serves them from any working directory, and none from elsewhere.</summary>
internal sealed record PageAssets(IReadOnlyList<PageAsset> All)
{
    private const string Prefix = "wwwroot/";

    public static PageAssets Load()
    {
        var program = typeof(PageAssets).Assembly;
        return new PageAssets([.. program.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)]);

        PageAsset Read(string name)
        {
            using var stream = program.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return new PageAsset(name[Prefix.Length..], content, $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"");
        }
    }
}

/// <param name="Tag">Changes with the content, so that a browser need not fetch it twice.</param>
internal sealed record PageAsset(string Name, byte[] Content, string Tag)
{
    public string ContentType => Path.GetExtension(Name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    public IResult Serve(HttpContext context)
    {
        // Kept, but asked about each time: a new version of the program is seen at once.
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(Content, ContentType, entityTag: Microsoft.Net.Http.Headers.EntityTagHeaderValue.Parse(Tag));
    }
}
