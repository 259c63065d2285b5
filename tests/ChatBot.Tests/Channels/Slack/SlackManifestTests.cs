using System.Text.Json.Nodes;
using ChatBot.Channels.Slack.Inbound;
using ChatBot.Channels.Slack.Installing;
using ChatBot.Tests.Fakes;
using Json.Schema;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using YamlDotNet.Serialization;

namespace ChatBot.Tests.Channels.Slack;

/// <summary>The manifests against the code they describe, and against Slack's documented limits.</summary>
public sealed class SlackManifestTests
{
    private static readonly JsonSchema Schema =
        JsonSchema.FromFile(Path.Combine(Sources.Root, "tests", "ChatBot.Tests", "Channels", "Slack", "Published", "manifest.schema.2.0.0.json"));

    public static TheoryData<string> Files { get; } = new("manifest.yaml", "manifest-socket-mode.yaml");

    [Theory]
    [MemberData(nameof(Files))]
    public void It_asks_for_the_scopes_the_code_asks_for(string file) =>
        Assert.Equal(string.Join(' ', SlackScopes.Bot), string.Join(' ', Strings(Read(file)["oauth_config"]!["scopes"]!["bot"]!)));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_event_it_subscribes_to_means_something_to_the_code(string file)
    {
        foreach (var name in Strings(Read(file)["settings"]!["event_subscriptions"]!["bot_events"]!))
        {
            var meaning = EventReader.Read(Payload(SlackEvents.Envelope(Example(name))), FakeSlack.BotUser, answersInSharedChannels: false);
            Assert.False(meaning is EventMeaning.Ignored, $"{name} is subscribed to and ignored");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_commands_and_shortcuts_are_the_codes(string file)
    {
        var features = Read(file)["features"]!;
        Assert.Equal($"{SlashCommand.Ask} {SlashCommand.Brief}", string.Join(' ', features["slash_commands"]!.AsArray().Select(command => (string?)command!["command"])));
        Assert.Equal(InteractionInbox.AskAboutMessage, (string?)Assert.Single(features["shortcuts"]!.AsArray())!["callback_id"]);
    }

    [Fact]
    public async Task Its_addresses_are_routes_of_the_host()
    {
        await using var host = await SlackHost.StartAsync(new FakeSlack(), settings: [("Slack:ClientId", "1.2"), ("Slack:ClientSecret", "x")]);
        var routes = host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(route => $"/{route.RoutePattern.RawText?.TrimStart('/')}").ToHashSet(StringComparer.Ordinal);
        var addresses = All(Read("manifest.yaml")).Where(text => text.StartsWith("https://", StringComparison.Ordinal)).ToArray();
        Assert.Equal(6, addresses.Length);
        Assert.All(addresses, address => Assert.Contains(new Uri(address).AbsolutePath, routes));
    }

    [Fact]
    public void Socket_mode_is_on_in_one_of_them_and_needs_no_address()
    {
        Assert.False((bool)Read("manifest.yaml")["settings"]!["socket_mode_enabled"]!);
        var socket = Read("manifest-socket-mode.yaml");
        Assert.True((bool)socket["settings"]!["socket_mode_enabled"]!);
        Assert.DoesNotContain(All(socket), text => text.Contains("://", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void It_keeps_slacks_limits(string file)
    {
        var manifest = Read(file);
        var display = manifest["display_information"]!;
        Assert.InRange(Length(display, "name"), 1, 35);
        Assert.InRange(Length(display, "description"), 1, 140);
        Assert.InRange(Length(display, "long_description"), 175, 4_000);
        Assert.Matches("^#[0-9a-f]{6}$", (string)display["background_color"]!);
        var features = manifest["features"]!;
        Assert.InRange(Length(features["bot_user"]!, "display_name"), 1, 80);
        Assert.InRange(Length(features["agent_view"]!, "agent_description"), 1, 300);
        Assert.InRange(features["agent_view"]!["suggested_prompts"]!.AsArray().Count, 1, 4);
        Assert.All(features["slash_commands"]!.AsArray(), command => Assert.InRange(Length(command!, "command"), 2, 32));
        Assert.All(features["shortcuts"]!.AsArray(), shortcut => Assert.InRange(Length(shortcut!, "name"), 1, 24));
        Assert.All(features["shortcuts"]!.AsArray(), shortcut => Assert.InRange(Length(shortcut!, "description"), 1, 150));
        // Slack refuses the older events beside an agent view.
        Assert.DoesNotContain(Strings(manifest["settings"]!["event_subscriptions"]!["bot_events"]!), name => name.StartsWith("assistant_", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void It_is_valid_by_the_schema_that_slack_publishes(string file)
    {
        Assert.True(Schema.Evaluate(Read(file)).IsValid);
        var misspelt = Read(file);
        misspelt["settings"]!["socket_mode_enabeld"] = true;
        Assert.False(Schema.Evaluate(misspelt).IsValid);
    }

    private static JsonObject Example(string name) => name switch
    {
        "app_mention" => SlackEvents.Mention("Why?"),
        "message.im" => SlackEvents.Direct("Why?"),
        "message.channels" or "message.groups" => SlackEvents.Message("Why?", thread: "1.1"),
        "member_joined_channel" => new JsonObject { ["type"] = name, ["user"] = FakeSlack.BotUser, ["channel"] = "C1" },
        "tokens_revoked" => new JsonObject { ["type"] = name, ["tokens"] = new JsonObject { ["bot"] = new JsonArray(FakeSlack.BotUser) } },
        _ => new JsonObject { ["type"] = name, ["user"] = "U1", ["channel"] = "D1", ["thread_ts"] = "1.1", ["tab"] = "home" },
    };

    internal static Payload Payload(JsonObject json) => new(System.Text.Json.JsonDocument.Parse(json.ToJsonString()).RootElement);

    private static JsonObject Read(string file)
    {
        var yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build()
            .Deserialize<object>(File.ReadAllText(Path.Combine(Sources.Root, "manifest", "slack", file)));
        return JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(yaml))!.AsObject();
    }

    private static int Length(JsonNode node, string name) => ((string)node[name]!).Length;

    private static IEnumerable<string> Strings(JsonNode list) => list.AsArray().Select(item => (string)item!);

    private static IEnumerable<string> All(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(field => All(field.Value)),
        JsonArray items => items.SelectMany(All),
        JsonValue value => [value.ToString()],
        _ => [],
    };
}
