using CsCheck;

namespace ChatBot.Tests.Channels.Slack;

/// <summary>What somebody would write to make the bot ping a channel, fetch an image or send a reader elsewhere.</summary>
internal static class HostileStrings
{
    public static IReadOnlyList<string> All { get; } =
    [
        "<!channel>", "<!here>", "<!everyone>", "<!here|here>", "<!subteam^S0123|@all>", "<@U0123456>", "<@U0123456|anna>", "<@W0123456>", "<#C0123456>", "<#C0123456|general>",
        "<!date^1392734382^{date}^https://evil.example/|now>", "<https://evil.example|https://bot.example.org>", "<https://evil.example>", "<mailto:a@evil.example|write>",
        "@here", "@channel", "@everyone", "@HERE", "@\u200Bhere", "@\u2060channel", "\uFF20here", "a@here.example", "#general",
        "&lt;!channel&gt;", "&amp;lt;!channel&amp;gt;", "&#60;!here&#62;", "&#x3C;!here&#x3E;", "&LT;!here&GT;", "%3C!here%3E", "\\u003c!here\\u003e",
        "<<!here>>", "<!<!here>channel>", "<!here", "!here>", "<\n!here>", "< !here>", "<!here\u0000>", "<!\u202Ehere>", "\u202E>ereh!<",
        "![x](https://evil.example/p.png)", "[click](https://evil.example)", "[bot.example.org][1]\n\n[1]: https://evil.example", "<img src=https://evil.example/p.png>",
        "https://evil.example/?q=secret", "http://evil.example", "ftp://evil.example", "javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "www.evil.example", "//evil.example",
        "*bold*", "_italic_", "~struck~", "`code`", "```\nfence\n```", "> quote", ">>> quote", "• item", "1. item", "|a|b|\n|-|-|", ":tada:", ":evil:",
        "{\"type\":\"image\",\"image_url\":\"https://evil.example/p.png\"}", "\"},{\"type\":\"broadcast\",\"range\":\"channel\"},{\"", "'; drop table turns; --", "]]>", "${7*7}", "{{7*7}}",
        " [1]", "[1] [2] [3]", "[99]", " [1] [1]", "[1](https://evil.example)", "\u0000", "\u0007\u001b[31m", "\r\nX: y", "\u2028", "\u200D\u200D", "\uFEFF",
        "\U000E0041\U000E0042", "e\u0301\u0301\u0301\u0301\u0301\u0301", "👩‍👩‍👧‍👦", "مرحبا", "日本語の質問", new string('a', 5_000), string.Concat(Enumerable.Repeat("👍", 3_000)), string.Concat(Enumerable.Repeat("<!here>", 700)),
    ];

    private static readonly string[] Pieces =
        ["the", " ", "\n", "budget", "<", ">", "&", "|", "@", "!", "[", "]", "(", ")", "^", "1", "\u200B", "here", "channel", "U0123456", "https://evil.example"];

    /// <summary>Pieces of them and of plain words, put together in any order.</summary>
    public static Gen<string> Any { get; } = Gen.OneOf(
            Gen.Int[0, All.Count - 1].Select(place => All[place]),
            Gen.Int[0, Pieces.Length - 1].Select(place => Pieces[place]),
            Gen.String[0, 12])
        .Array[1, 6].Select(pieces => string.Concat(pieces));
}
