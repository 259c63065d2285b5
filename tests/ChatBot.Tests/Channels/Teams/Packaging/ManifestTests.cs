using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatBot.Channels.Teams.Meetings;
using ChatBot.Channels.Teams.Packaging;
using ChatBot.Channels.Teams.Searching;
using ChatBot.Conversations;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Tests.Channels.Teams.Packaging;

/// <summary>The package against the limits that Microsoft publishes for manifest 1.30, and against the code.</summary>
public sealed partial class ManifestTests
{
    private static readonly string Folder = Path.Combine(Sources.Root, "manifest", "teams");
    private static readonly JsonObject Manifest = AppPackage.Filled(File.ReadAllText(Path.Combine(Folder, AppPackage.Manifest)), Details()).AsObject();
    private static readonly JsonObject Japanese = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "ja.json")))!.AsObject();

    [Theory]
    [InlineData("developer.name", 32)]
    [InlineData("name.short", 30)]
    [InlineData("name.full", 100)]
    [InlineData("description.short", 80)]
    [InlineData("description.full", 4000)]
    [InlineData("bots[*].commandLists[*].commands[*].title", 128)]
    [InlineData("bots[*].commandLists[*].commands[*].description", 4000)]
    [InlineData("bots[*].commandLists[*].commands[*].prompt", 4000)]
    [InlineData("composeExtensions[*].commands[*].id", 64)]
    [InlineData("composeExtensions[*].commands[*].title", 32)]
    [InlineData("composeExtensions[*].commands[*].description", 128)]
    [InlineData("composeExtensions[*].commands[*].parameters[*].name", 64)]
    [InlineData("composeExtensions[*].commands[*].parameters[*].title", 32)]
    [InlineData("composeExtensions[*].commands[*].parameters[*].description", 128)]
    [InlineData("validDomains[*]", 2048)]
    public void Every_text_fits_in_both_languages(string path, int longest)
    {
        var english = Found(Manifest, path).ToArray();
        Assert.NotEmpty(english);
        Assert.All(english, text => Assert.InRange(text.Length, 1, longest));
        var pattern = new Regex($"^{Regex.Escape(path).Replace(@"\[\*]", @"\[\d+\]", StringComparison.Ordinal)}$", RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.All(Japanese.Where(entry => pattern.IsMatch(entry.Key)), entry => Assert.InRange(((string)entry.Value!).Length, 1, longest));
    }

    [Fact]
    public void Only_members_of_the_schema_are_used_and_the_required_ones_are_there()
    {
        string[] known = ["$schema", "manifestVersion", "version", "id", "developer", "name", "description", "icons", "accentColor", "localizationInfo", "bots", "composeExtensions", "permissions", "validDomains", "webApplicationInfo", "authorization", "defaultInstallScope", "defaultGroupCapability"];
        Assert.Equal(known.Order(StringComparer.Ordinal), Manifest.Select(member => member.Key).Order(StringComparer.Ordinal));
        Assert.Equal("1.30", (string?)Manifest["manifestVersion"]);
        Assert.Matches("^#[0-9A-F]{6}$", (string?)Manifest["accentColor"]);
        Assert.InRange(Manifest["bots"]!.AsArray().Count, 1, 1);
        Assert.InRange(Manifest["bots"]![0]!["commandLists"]!.AsArray().Count, 1, 3);
        Assert.All(Manifest["bots"]![0]!["commandLists"]!.AsArray(), list => Assert.InRange(list!["commands"]!.AsArray().Count, 1, 10));
    }

    [Fact]
    public void Nothing_is_left_open_and_no_domain_is_a_wildcard()
    {
        Assert.DoesNotMatch(Placeholder(), Manifest.ToJsonString());
        Assert.Equal("bot.example.org", Assert.Single(Found(Manifest, "validDomains[*]")));
        Assert.Equal([TeamsMessage.AppId, TeamsMessage.AppId, TeamsMessage.AppId], [(string?)Manifest["id"], (string?)Manifest["bots"]![0]!["botId"], (string?)Manifest["composeExtensions"]![0]!["botId"]]);
    }

    [Fact]
    public void Every_text_that_is_shown_is_there_in_japanese_and_no_other()
    {
        string[] shown =
        [
            "name.short", "name.full", "description.short", "description.full",
            .. Paths(Manifest["bots"], "bots").Concat(Paths(Manifest["composeExtensions"], "composeExtensions"))
                .Where(path => path.Split('.')[^1] is "title" or "description" or "prompt"),
        ];
        Assert.Equal(shown.Order(StringComparer.Ordinal), Japanese.Select(entry => entry.Key).Where(key => key != "$schema").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Commands_that_are_no_questions_are_ones_the_bot_knows()
    {
        var commands = Manifest["bots"]![0]!["commandLists"]!.AsArray().SelectMany((list, i) => list!["commands"]!.AsArray().Select((command, j) => (Command: command!, Key: $"bots[0].commandLists[{i}].commands[{j}].title")));
        foreach (var (command, key) in commands)
        {
            var isQuestion = (string?)command["type"] == "prompt";
            Assert.Equal(isQuestion, IsQuestion((string)command["title"]!));
            Assert.Equal(isQuestion, IsQuestion((string)Japanese[key]!));
        }
    }

    [Fact]
    public void The_permissions_are_those_that_meetings_need()
    {
        Assert.Equal(string.Join(' ', MeetingStart.Permissions), string.Join(' ', Found(Manifest, "authorization.permissions.resourceSpecific[*].name")));
        Assert.Equal(TeamsMessage.AppId, (string?)Manifest["webApplicationInfo"]!["id"]);
    }

    [Fact]
    public void The_message_extension_is_the_one_that_is_answered()
    {
        var command = Assert.Single(Manifest["composeExtensions"]![0]!["commands"]!.AsArray())!;
        Assert.Equal((SearchExtension.Command, SearchExtension.Parameter), ((string)command["id"]!, (string)command["parameters"]![0]!["name"]!));
        Assert.Equal(["bot.example.org"], Found(Manifest, "composeExtensions[*].messageHandlers[*].value.domains[*]").ToArray());
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void Icons_have_the_size_that_teams_wants(string file, int size)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, file));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))));
    }

    [Fact]
    public void The_package_is_flat_complete_and_always_the_same()
    {
        var package = AppPackage.Create(Folder, Details());
        Assert.Equal(package, AppPackage.Create(Folder, Details()));
        using var zip = new ZipArchive(new MemoryStream(package));
        Assert.Equal("color.png ja.json manifest.json outline.png", string.Join(' ', zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)));
        using var manifest = JsonDocument.Parse(zip.GetEntry("manifest.json")!.Open());
        Assert.Equal("1.2.3", manifest.RootElement.GetProperty("version").GetString());
    }

    [Theory]
    [InlineData("Teams:AppId", "x", "Teams:AppId")]
    [InlineData("Web:PublicBaseUrl", "http://bot.example.org", "Web:PublicBaseUrl")]
    [InlineData("Web:PublicBaseUrl", "https://localhost:5080", "Web:PublicBaseUrl")]
    [InlineData("Web:PublicBaseUrl", "https://192.0.2.1", "Web:PublicBaseUrl")]
    [InlineData("Teams:PrivacyUrl", "ftp://x", "Teams:PrivacyUrl")]
    [InlineData("Teams:DeveloperName", "A name that is far too long for the field", "Teams:DeveloperName")]
    public void A_setting_that_makes_no_package_is_named(string key, string value, string named)
    {
        var fault = Assert.Throws<InvalidDataException>(() => Details((key, value)));
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_cannot_break_out_of_its_place()
    {
        var manifest = AppPackage.Filled(File.ReadAllText(Path.Combine(Folder, AppPackage.Manifest)), Details(("Teams:DeveloperName", "\",\"x\":\"{appId}")));
        Assert.Equal("\",\"x\":\"{appId}", (string?)manifest["developer"]!["name"]);
    }

    private static PackageDetails Details(params (string Key, string Value)[] settings) => PackageDetails.From(
        new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Teams:AppId", TeamsMessage.AppId),
            new("Web:PublicBaseUrl", "https://bot.example.org"),
        ]).AddInMemoryCollection(
        [
            .. settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)),
        ]).Build(),
        "1.2.3");

    private static IEnumerable<string> Found(JsonNode? node, string path)
    {
        IEnumerable<JsonNode?> nodes = [node];
        foreach (var step in path.Split('.'))
        {
            var name = step.Replace("[*]", "", StringComparison.Ordinal);
            nodes = nodes.Select(parent => parent?[name]);
            if (step.EndsWith("[*]", StringComparison.Ordinal))
                nodes = nodes.SelectMany(list => list?.AsArray() ?? []);
        }

        return nodes.Where(found => found is not null).Select(found => (string)found!);
    }

    private static bool IsQuestion(string words) => Requests.Of(words) == Request.Answer && MeetingWish.Of(words) is null;

    private static IEnumerable<string> Paths(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.SelectMany(member => Paths(member.Value, $"{path}.{member.Key}")),
        JsonArray items => items.SelectMany((item, i) => Paths(item, $"{path}[{i}]")),
        _ => [path],
    };

    [GeneratedRegex(@"\{[a-zA-Z]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
