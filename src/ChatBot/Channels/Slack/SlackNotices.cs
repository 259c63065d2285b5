using ChatBot.Conversations;

namespace ChatBot.Channels.Slack;

/// <summary>What the channel itself says, to the asker alone.</summary>
internal static class SlackNotices
{
    public static Notice NotHere { get; } = new(
        "I do not answer in channels that people of other organisations can read. Ask me in a direct message, or in a channel of this workspace alone.",
        "社外の方も閲覧できるチャンネルではお答えできません。ダイレクトメッセージか、このワークスペースだけのチャンネルでお尋ねください。");

    public static Notice TooFast { get; } = new(
        "That is more questions in one thread than I take in a minute. Please ask again in a moment.",
        "このスレッドでは1分間に受け付けられる質問数を超えました。少し待ってから、もう一度お尋ねください。");

    public static Notice Thanks { get; } = new("Thank you, noted.", "ありがとうございます。記録しました。");

    public static Notice ForYouAlone { get; } = new(
        "Only you see this: people of other organisations may read here.",
        "社外の方が閲覧できる可能性があるため、あなただけに表示しています。");

    public static Notice NotOpened { get; } = new(
        "I could not open the dialog in time. Please press the button again.",
        "ダイアログを時間内に開けませんでした。もう一度ボタンを押してください。");

    public static Notice NotMember { get; } = new(
        "I cannot write in this channel. Invite me with /invite, or ask with /partnership, which answers you alone.",
        "このチャンネルには投稿できません。/invite で招待するか、/partnership でお尋ねください(回答はあなただけに表示されます)。");

    public static Notice NotListed { get; } = new(
        "This workspace is not on the list of those I answer in. Ask whoever runs this bot to add it to Slack:Workspaces.",
        "このワークスペースは利用を許可されていません。ボットの管理者に Slack:Workspaces への追加を依頼してください。");

    public static Notice Incomplete { get; } = new(
        "This command came without the fields I need to answer it (response_url, trigger_id, user_id). Please try again.",
        "コマンドに必要な項目(response_url、trigger_id、user_id)がありません。もう一度お試しください。");

    public static Notice CommandHelp { get; } = new(
        "Ask about the documents: “/partnership which sectors are covered?” Only you see the answer, and you can share it in the channel; "
        + "“/partnership public …” answers in the open. “/brief semiconductors” gives a one-page briefing. “/partnership forget me” erases what you asked. "
        + "Every statement names its source; what the documents do not say, I say I could not find.",
        "資料について質問できます。例:“/partnership 対象の分野は何ですか” 回答はあなただけに表示され、チャンネルで共有できます。"
        + "“/partnership 公開 …” と書くとチャンネル全体に回答します。“/brief 半導体” で1ページの要約、“/partnership 忘れて” でこれまでの質問を消去します。"
        + "回答にはすべて出典を付け、資料に書かれていないことは「見つからない」とお答えします。");
}
