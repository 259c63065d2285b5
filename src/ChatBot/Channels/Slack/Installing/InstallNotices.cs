using ChatBot.Conversations;

namespace ChatBot.Channels.Slack.Installing;

/// <summary>What somebody who installs the app is told in the browser.</summary>
internal static class InstallNotices
{
    public static Notice Installed { get; } = new(
        "The app is installed. Mention it in a channel, or send it a direct message.",
        "アプリをインストールしました。チャンネルでメンションするか、ダイレクトメッセージを送ってください。");

    public static Notice Cancelled { get; } = new(
        "The installation was cancelled. Nothing was stored.",
        "インストールはキャンセルされました。何も保存していません。");

    public static Notice NotBegunHere { get; } = new(
        "This installation was not begun in this browser, or too long ago. Open /slack/oauth/install again.",
        "このインストールは、このブラウザーで開始されていないか、開始から時間が経ちすぎています。/slack/oauth/install をもう一度開いてください。");

    public static Notice Refused { get; } = new(
        "Slack did not install the app; the log of this host says why. Open /slack/oauth/install again.",
        "Slackがアプリをインストールしませんでした。理由はこのホストのログにあります。/slack/oauth/install をもう一度開いてください。");

    public static Notice NotListed { get; } = new(
        "This workspace is not among those that may use the bot (Slack:Workspaces). Nothing was stored.",
        "このワークスペースは利用を許可されていません(Slack:Workspaces)。何も保存していません。");

    public static Notice Unreached { get; } = new(
        "Slack or the store could not be reached just now. Open /slack/oauth/install again in a moment.",
        "現在、Slackまたは保存先に接続できません。少し待ってから /slack/oauth/install をもう一度開いてください。");
}
