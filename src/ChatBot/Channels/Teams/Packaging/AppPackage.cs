using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatBot.Channels.Teams.Packaging;

/// <summary>The zip that an administrator uploads: manifest, icons and languages, flat.</summary>
internal static class AppPackage
{
    public const string Manifest = "manifest.json";

    private static readonly string[] Carried = ["color.png", "outline.png", "ja.json"];
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // A zip's own clock starts here; the same settings make the same bytes.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Where the program carries the template.</summary>
    public static string TemplateFolder => Path.Combine(AppContext.BaseDirectory, "manifest", "teams");

    public static byte[] Create(string template, PackageDetails details)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Add(zip, Manifest, JsonSerializer.SerializeToUtf8Bytes(Filled(File.ReadAllText(Path.Combine(template, Manifest)), details), Readable));
            foreach (var file in Carried)
                Add(zip, file, File.ReadAllBytes(Path.Combine(template, file)));
        }

        return bytes.ToArray();
    }

    /// <summary>Placeholders are whole values or nothing, so that no setting can break out of its string.</summary>
    public static JsonNode Filled(string template, PackageDetails details)
    {
        var manifest = JsonNode.Parse(template)!;
        Fill(manifest, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["{appId}"] = details.AppId,
            ["{version}"] = details.Version,
            ["{domain}"] = details.PublicBase.IdnHost,
            ["{developerName}"] = details.DeveloperName,
            ["{websiteUrl}"] = details.PublicBase.AbsoluteUri,
            ["{privacyUrl}"] = details.Privacy.AbsoluteUri,
            ["{termsOfUseUrl}"] = details.TermsOfUse.AbsoluteUri,
        });
        return manifest;
    }

    private static void Fill(JsonNode? node, Dictionary<string, string> values)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, member) in members.ToArray())
                {
                    if (Value(member, values) is { } value)
                        members[name] = value;
                    else
                        Fill(member, values);
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    if (Value(items[i], values) is { } value)
                        items[i] = value;
                    else
                        Fill(items[i], values);
                }

                break;
        }
    }

    private static string? Value(JsonNode? node, Dictionary<string, string> values) =>
        node is JsonValue text && text.TryGetValue<string>(out var placeholder) && values.TryGetValue(placeholder, out var value) ? value : null;

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
