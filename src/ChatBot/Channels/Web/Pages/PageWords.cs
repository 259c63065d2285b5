using System.Globalization;

namespace ChatBot.Channels.Web.Pages;

/// <summary>The words of the pages that the host writes itself; the words of the question page are in <c>words.js</c>.</summary>
internal sealed class PageWords
{
    private static readonly PageWords English = new()
    {
        Language = "en",
        DateFormat = "d MMMM yyyy",
        ToQuestions = "Ask a question",
        BackToAnswer = "Back to the answer",
        SkipToPassage = "Skip to the cited passage",
        PassageBegins = "Cited passage: ",
        PassageEnds = " (end of the cited passage)",
        Page = "Page {0}",
        Slide = "Slide {0}",
        Sheet = "Sheet {0}",
        NoDate = "no date",
        PlainText = "Plain text",
        Changed = "This document has changed since it was cited.",
        ChangedMore = "It is shown as it is now. The cited passage may have moved or gone, so nothing is highlighted. Ask again for an answer from the present text.",
        CitedPassages = "Cited passages",
        Previous = "Previous",
        Next = "Next",
        Removed = "This document has been removed.",
        RemovedMore = "It was here when it was cited, and is not among the documents any more.",
        LeftOut = "This document could not be read.",
        UnknownDocument = "There is no such document.",
        UnknownDocumentMore = "The address may be mistyped, or the document was never here.",
        LinkExpired = "This link no longer opens the document.",
        LinkExpiredMore = "Links in messages work for a limited time. Ask again to get a fresh one.",
        Off = "The page is switched off here.",
        OffMore = "Without an access key it answers only on the machine it runs on, at its own address (localhost). Whoever runs the host can set Web:AccessKey to open it.",
        SignIn = "Access key",
        SignInMore = "This page is for people who were given its key.",
        Key = "Key",
        WrongKey = "That is not the key.",
        Insecure = "This connection is not encrypted, so your browser will not keep you signed in. Open the page by its https address.",
        NotReady = "The documents are still being read.",
        NotReadyMore = "Open this page again in a moment.",
        NotFound = "There is nothing here.",
        NotFoundMore = "The address may be mistyped.",
        Failed = "Something went wrong.",
        FailedMore = "The host could not do this. What happened is in its log.",
    };

    private static readonly PageWords Japanese = new()
    {
        Language = "ja",
        DateFormat = "yyyy年M月d日",
        ToQuestions = "質問する",
        BackToAnswer = "回答に戻る",
        SkipToPassage = "引用箇所へ移動",
        PassageBegins = "引用箇所：",
        PassageEnds = "（引用箇所ここまで）",
        Page = "{0}ページ",
        Slide = "スライド{0}",
        Sheet = "シート{0}",
        NoDate = "日付なし",
        PlainText = "テキストのみ",
        Changed = "この資料は引用後に変更されています。",
        ChangedMore = "現在の内容を表示しています。引用箇所は移動または削除された可能性があるため、強調表示していません。現在の内容については、もう一度質問してください。",
        CitedPassages = "引用箇所",
        Previous = "前へ",
        Next = "次へ",
        Removed = "この資料は削除されました。",
        RemovedMore = "引用された時点では存在しましたが、現在は資料に含まれていません。",
        LeftOut = "この資料は読み取れませんでした。",
        UnknownDocument = "該当する資料はありません。",
        UnknownDocumentMore = "アドレスが間違っているか、もともと存在しない資料です。",
        LinkExpired = "このリンクは無効になりました。",
        LinkExpiredMore = "メッセージ内のリンクには有効期限があります。もう一度質問すると新しいリンクが得られます。",
        Off = "このページはここでは利用できません。",
        OffMore = "アクセスキーが設定されていない場合、動作しているコンピューター自身（localhost）からのみ利用できます。管理者は Web:AccessKey を設定して公開できます。",
        SignIn = "アクセスキー",
        SignInMore = "このページを利用するにはキーが必要です。",
        Key = "キー",
        WrongKey = "キーが正しくありません。",
        Insecure = "接続が暗号化されていないため、サインイン状態を保持できません。https のアドレスで開いてください。",
        NotReady = "資料を読み込んでいます。",
        NotReadyMore = "しばらくしてからもう一度開いてください。",
        NotFound = "ここには何もありません。",
        NotFoundMore = "アドレスが間違っている可能性があります。",
        Failed = "問題が発生しました。",
        FailedMore = "処理できませんでした。詳細はホストのログにあります。",
    };

    public required string Language { get; init; }

    public required string DateFormat { get; init; }

    public required string ToQuestions { get; init; }

    public required string BackToAnswer { get; init; }

    public required string SkipToPassage { get; init; }

    public required string PassageBegins { get; init; }

    public required string PassageEnds { get; init; }

    public required string Page { get; init; }

    public required string Slide { get; init; }

    public required string Sheet { get; init; }

    public required string NoDate { get; init; }

    public required string PlainText { get; init; }

    public required string Changed { get; init; }

    public required string ChangedMore { get; init; }

    public required string CitedPassages { get; init; }

    public required string Previous { get; init; }

    public required string Next { get; init; }

    public required string Removed { get; init; }

    public required string RemovedMore { get; init; }

    public required string LeftOut { get; init; }

    public required string UnknownDocument { get; init; }

    public required string UnknownDocumentMore { get; init; }

    public required string LinkExpired { get; init; }

    public required string LinkExpiredMore { get; init; }

    public required string Off { get; init; }

    public required string OffMore { get; init; }

    public required string SignIn { get; init; }

    public required string SignInMore { get; init; }

    public required string Key { get; init; }

    public required string WrongKey { get; init; }

    public required string Insecure { get; init; }

    public required string NotReady { get; init; }

    public required string NotReadyMore { get; init; }

    public required string NotFound { get; init; }

    public required string NotFoundMore { get; init; }

    public required string Failed { get; init; }

    public required string FailedMore { get; init; }

    public static PageWords For(HttpRequest request) => In(PageLanguage.Of(request));

    public static PageWords In(string language) => language == "ja" ? Japanese : English;

    public string Day(DateOnly date) => date.ToString(DateFormat, CultureInfo.GetCultureInfo(Language));

    public static string Numbered(string words, int number) => string.Format(CultureInfo.InvariantCulture, words, number);
}
