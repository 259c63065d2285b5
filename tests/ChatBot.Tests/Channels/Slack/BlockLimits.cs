using System.Text.Json.Nodes;

namespace ChatBot.Tests.Channels.Slack;

/// <summary>Slack's limits as its reference states them, and what of a message or view is over them.</summary>
internal static class BlockLimits
{
    private const int LongestInAll = 12_000;

    public static IReadOnlyList<string> Faults(JsonObject message)
    {
        List<string> faults = [];
        var blocks = message["blocks"]?.AsArray() ?? [];
        var isView = message["type"] is not null;
        Check(faults, blocks.Count is >= 1 && blocks.Count <= (isView ? 100 : 50), $"{blocks.Count} blocks");
        Check(faults, isView || ((string?)message["text"])?.Length is > 0 and <= 4_000, "the text is empty or over 4,000");
        var inAll = blocks.Sum(TextLength);
        Check(faults, isView || inAll <= LongestInAll, $"{inAll} characters in all blocks");
        foreach (var block in blocks)
            CheckBlock(faults, block!.AsObject());
        return faults;
    }

    private static void CheckBlock(List<string> faults, JsonObject block)
    {
        var elements = block["elements"]?.AsArray() ?? [];
        switch ((string?)block["type"])
        {
            case "header":
                Check(faults, ((string?)block["text"]!["text"])!.Length is >= 1 and <= 150, "a header over 150");
                break;
            case "context":
                Check(faults, elements.Count is >= 1 and <= 10, $"{elements.Count} context elements");
                Check(faults, elements.All(element => ((string?)element!["text"])!.Length is >= 1 and <= 3_000), "a context text that is empty or over 3,000");
                break;
            case "actions":
                Check(faults, elements.Count is >= 1 and <= 25, $"{elements.Count} buttons");
                Check(faults, elements.Select(element => (string?)element!["action_id"]).Distinct(StringComparer.Ordinal).Count() == elements.Count, "two buttons with one action_id");
                foreach (var button in elements)
                {
                    Check(faults, ((string?)button!["text"]!["text"])!.Length is >= 1 and <= 75, "a button label that is empty or over 75");
                    Check(faults, ((string?)button["value"] ?? "").Length <= 2_000, "a button value over 2,000");
                }

                break;
            case "rich_text":
                Check(faults, AllTexts(block).All(text => text.Length >= 1), "an empty text element");
                break;
        }
    }

    private static IEnumerable<string> AllTexts(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(AllTexts),
        JsonObject one => one.SelectMany(field => field is { Key: "text", Value: JsonValue text } ? [(string)text!] : AllTexts(field.Value)),
        _ => [],
    };

    private static int TextLength(JsonNode? node) => AllTexts(node).Sum(text => text.Length);

    private static void Check(List<string> faults, bool holds, string fault)
    {
        if (!holds)
            faults.Add(fault);
    }
}
