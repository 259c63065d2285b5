using System.Text.Json.Nodes;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>Our own form: reasons to tick, and room for words.</summary>
internal static class FeedbackDialog
{
    private static readonly (string Value, string English, string Japanese)[] Reasons =
    [
        ("wrong", "It is wrong", "内容が誤っている"),
        ("incomplete", "Something is missing", "情報が不足している"),
        ("outdated", "It is out of date", "情報が古い"),
        ("source", "The source does not say so", "出典と一致しない"),
        ("unfit", "It does not answer my question", "質問への回答になっていない"),
        ("good", "It is what I needed", "求めていた内容だった"),
    ];

    public static JsonObject Of(string? locale)
    {
        var isJapanese = locale?.StartsWith("ja", StringComparison.OrdinalIgnoreCase) == true;
        return new JsonObject
        {
            ["task"] = new JsonObject
            {
                ["type"] = "continue",
                ["value"] = new JsonObject
                {
                    ["title"] = isJapanese ? "フィードバック" : "Feedback",
                    ["height"] = "medium",
                    ["width"] = "small",
                    ["card"] = new JsonObject { ["contentType"] = QuoteCard.ContentType, ["content"] = Card(isJapanese) },
                },
            },
        };
    }

    private static JsonObject Card(bool isJapanese) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["body"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "Input.ChoiceSet",
                ["id"] = "reasons",
                ["label"] = isJapanese ? "理由" : "Why?",
                ["isMultiSelect"] = true,
                ["style"] = "expanded",
                ["choices"] = new JsonArray([.. Reasons.Select(reason => new JsonObject { ["title"] = isJapanese ? reason.Japanese : reason.English, ["value"] = reason.Value })]),
            },
            new JsonObject
            {
                ["type"] = "Input.Text",
                ["id"] = "feedbackText",
                ["label"] = isJapanese ? "コメント（任意）" : "In your words (optional)",
                ["isMultiline"] = true,
                ["maxLength"] = 2_000,
            }),
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.Submit", ["title"] = isJapanese ? "送信" : "Send" }),
    };
}
