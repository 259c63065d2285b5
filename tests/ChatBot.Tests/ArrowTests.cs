using System.Text.RegularExpressions;

namespace ChatBot.Tests;

/// <summary>Folders are namespaces and the arrows between them run one way; this reads the sources and holds it.</summary>
public sealed partial class ArrowTests
{
    // Each may use what stands to its right, never what stands to its left.
    private static readonly string[] Order =
        ["Channels", "Conversations", "Briefings", "Answering", "Knowledge", "LanguageModels"];

    [Fact]
    public void No_folder_uses_one_that_stands_above_it() =>
        Assert.Empty(Sources.Production().SelectMany(ArrowsAgainstTheOrder));

    [Fact]
    public void No_channel_names_another() =>
        Assert.Empty(Sources.Production().SelectMany(ArrowsBetweenChannels));

    [Theory]
    [InlineData("Knowledge/Document.cs", "using ChatBot.Answering;")]
    [InlineData("Knowledge/Document.cs", "var answer = new ChatBot.Answering.Answer();")]
    [InlineData("Answering/Answerer.cs", "using ChatBot.Channels.Web;")]
    public void An_arrow_against_the_order_is_caught(string path, string text) =>
        Assert.NotEmpty(ArrowsAgainstTheOrder(new Source(path, text)));

    [Fact]
    public void An_arrow_between_channels_is_caught() =>
        Assert.NotEmpty(ArrowsBetweenChannels(new Source("Channels/Teams/TeamsReply.cs", "using ChatBot.Channels.Slack;")));

    private static IEnumerable<string> ArrowsAgainstTheOrder(Source source)
    {
        var from = Array.IndexOf(Order, source.Path.Split('/')[0]);
        return Named().Matches(source.Text)
            .Select(match => Array.IndexOf(Order, match.Groups["folder"].Value))
            .Where(to => to >= 0 && from >= 0 && to < from)
            .Select(to => $"{source.Path} uses {Order[to]}");
    }

    // The terminal starts the host, so it alone may name the doors it opens.
    private static IEnumerable<string> ArrowsBetweenChannels(Source source) =>
        source.Path.Split('/') is ["Channels", var own, _, ..] && own != "Terminal"
            ? Channel().Matches(source.Text).Select(match => match.Groups["channel"].Value)
                .Where(other => other != own).Select(other => $"{source.Path} names {other}")
            : [];

    [GeneratedRegex(@"\bChatBot\.(?<folder>[A-Z]\w+)", RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex(@"\bChatBot\.Channels\.(?<channel>[A-Z]\w+)", RegexOptions.NonBacktracking)]
    private static partial Regex Channel();
}
