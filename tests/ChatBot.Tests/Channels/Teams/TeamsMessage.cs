using System.Text.Json.Nodes;

namespace ChatBot.Tests.Channels.Teams;

/// <summary>Activities as Teams sends them.</summary>
internal static class TeamsMessage
{
    public const string AppId = "5f1b2c3d-0000-4000-8000-00000000b071";
    public const string Tenant = "7a7a7a7a-0000-4000-8000-0000000000aa";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";
    public const string Bot = "28:" + AppId;
    public const string User = "29:user-1";

    public static JsonObject Personal(string text = "What does the accord cover?", string id = "m-1", string serviceUrl = ServiceUrl) => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["timestamp"] = "2026-02-03T04:05:06.789Z",
        ["localTimestamp"] = "2026-02-03T13:05:06.789+09:00",
        ["serviceUrl"] = serviceUrl,
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = User, ["name"] = "Ayumi", ["aadObjectId"] = "8b8b8b8b-0000-4000-8000-0000000000bb" },
        ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "Guide" },
        ["conversation"] = new JsonObject { ["id"] = "a:personal-1", ["conversationType"] = "personal", ["tenantId"] = Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        ["locale"] = "en-GB",
        ["text"] = text,
        ["textFormat"] = "plain",
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-GB", ["country"] = "GB" }),
    };

    public static JsonObject Group(string text = "<at>Guide</at> what does the accord cover?", string id = "m-1", string serviceUrl = ServiceUrl)
    {
        var activity = Personal(text, id, serviceUrl);
        activity["conversation"] = new JsonObject { ["id"] = "19:group-1@thread.v2", ["conversationType"] = "groupChat", ["tenantId"] = Tenant, ["isGroup"] = true };
        activity["entities"] = new JsonArray(MentionOf(Bot, "Guide"));
        return activity;
    }

    public static JsonObject Channel(string text = "<at>Guide</at> what does the accord cover?", string id = "m-1", string serviceUrl = ServiceUrl)
    {
        var activity = Group(text, id, serviceUrl);
        activity["conversation"] = new JsonObject { ["id"] = "19:general@thread.tacv2;messageid=1700000000000", ["conversationType"] = "channel", ["tenantId"] = Tenant, ["isGroup"] = true };
        return activity;
    }

    public static JsonObject Meeting(string text = "<at>Guide</at> what does the accord cover?", string id = "m-1", string serviceUrl = ServiceUrl)
    {
        var activity = Group(text, id, serviceUrl);
        activity["conversation"] = new JsonObject { ["id"] = "19:meeting_1@thread.v2", ["conversationType"] = "groupChat", ["tenantId"] = Tenant, ["isGroup"] = true };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant }, ["meeting"] = new JsonObject { ["id"] = "meeting-1" } };
        return activity;
    }

    public static JsonObject MentionOf(string id, string name) => new()
    {
        ["type"] = "mention", ["text"] = $"<at>{name}</at>", ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
    };

    public static JsonObject With(this JsonObject activity, string name, JsonNode? value)
    {
        activity[name] = value;
        return activity;
    }
}
