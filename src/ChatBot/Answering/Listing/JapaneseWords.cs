using ChatBot.Knowledge.Facts;

namespace ChatBot.Answering.Listing;

/// <summary>The Japanese words by which lists are asked for, the longer before what they contain.</summary>
internal static class JapaneseWords
{
    public static readonly (string Word, FactKind Kind, string? Head)[] Nouns =
    [
        ("パートナーシップ", FactKind.Agreement, "partnership"), ("覚書", FactKind.Agreement, "memorandum"), ("条約", FactKind.Agreement, "treaty"), ("取り決め", FactKind.Agreement, null),
        ("協定", FactKind.Agreement, null), ("アコード", FactKind.Agreement, null), ("合意", FactKind.Agreement, null),
        ("技術分野", FactKind.Sector, null), ("産業分野", FactKind.Sector, null), ("分野", FactKind.Sector, null), ("セクター", FactKind.Sector, null), ("業種", FactKind.Sector, null), ("業界", FactKind.Sector, null),
        ("技術", FactKind.Sector, null), ("産業", FactKind.Sector, null),
        ("代表団", FactKind.Event, "delegation"), ("訪問団", FactKind.Event, "delegation"), ("使節団", FactKind.Event, "delegation"), ("派遣団", FactKind.Event, "delegation"),
        ("イベント", FactKind.Event, null), ("行事", FactKind.Event, null), ("首脳会談", FactKind.Event, "summit"), ("首脳会合", FactKind.Event, "summit"), ("会談", FactKind.Event, "meeting"), ("首脳会議", FactKind.Event, "summit"), ("サミット", FactKind.Event, "summit"),
        ("フォーラム", FactKind.Event, "forum"), ("会議", FactKind.Event, null), ("会合", FactKind.Event, "meeting"), ("訪問", FactKind.Event, "visit"),
        ("組織", FactKind.Organisation, null), ("団体", FactKind.Organisation, null), ("機関", FactKind.Organisation, null), ("企業", FactKind.Organisation, null), ("会社", FactKind.Organisation, null),
        ("人物", FactKind.Person, null), ("関係者", FactKind.Person, null), ("場所", FactKind.Place, null), ("都市", FactKind.Place, null), ("金額", FactKind.Figure, null), ("数値", FactKind.Figure, null),
    ];

    public static readonly string[] Listing = ["一覧", "リスト", "列挙", "すべて", "全て", "挙げて", "どのような", "どんな", "どの", "どれ", "何がありますか", "には何", "は何", "何ですか", "教えて", "いくつ", "何件", "ありますか"];

    public static readonly string[] Who = ["誰", "だれ", "どなた", "何者"];

    public static readonly string[] CountingPeople = ["何人", "何名", "人数", "何社"];

    public static readonly string[] Leading = ["率い", "団長", "リーダー", "主導", "代表者"];

    public static readonly string[] Attending = ["メンバー", "参加", "団員", "構成", "出席"];

    public static readonly string[] Signing = ["署名", "調印", "サイン"];

    public static readonly string[] Next = ["次の", "次回", "今度の"];

    public static readonly string[] Coming = ["今後", "これから", "予定", "近く", "将来"];

    public static readonly string[] Latest = ["最新", "直近", "最後", "前回", "最近"];

    public static readonly string[] Past = ["過去", "これまで", "終わった", "終了"];

    public static readonly string[] Happening = ["何があ", "何が起", "出来事", "年表", "起きた", "起こった"];

    public static readonly string[] Comparing = ["比較", "違い", "比べ", "相違", "異なる"];

    public static readonly string[] Office = ["役職", "肩書", "職", "どんな人", "どのような人"];

    /// <summary>Two states in two signs, and going from one to the other.</summary>
    public static readonly (string Word, string[] Countries)[] Pairs =
    [
        ("日英", ["日本", "英国"]), ("英日", ["日本", "英国"]), ("日米", ["日本", "米国"]), ("米日", ["日本", "米国"]), ("英米", ["英国", "米国"]), ("米英", ["英国", "米国"]),
        ("日韓", ["日本", "韓国"]), ("米韓", ["米国", "韓国"]), ("日豪", ["日本", "オーストラリア"]), ("日印", ["日本", "インド"]), ("日独", ["日本", "ドイツ"]), ("日仏", ["日本", "フランス"]), ("日中", ["日本", "中国"]),
        ("訪日", ["日本"]), ("来日", ["日本"]), ("対日", ["日本"]), ("訪英", ["英国"]), ("対英", ["英国"]), ("訪米", ["米国"]), ("対米", ["米国"]), ("訪韓", ["韓国"]),
    ];

    /// <summary>Words of a question that narrow nothing down.</summary>
    public static readonly string[] Empty =
    [
        "対象", "関連", "関係", "主要", "重要", "主な", "記載", "言及", "資料", "文書", "記事", "内容", "締結", "発表", "開催", "実施", "日付", "日程", "年", "月", "日", "間", "両国", "種類", "名前", "名称", "数", "件",
        "概要", "情報", "順", "時系列", "表", "回", "時期", "先", "中", "的", "等", "者", "国", "際", "何", "現在", "今", "存在", "確認", "質問", "簡単", "全部", "各", "含", "示", "述", "行", "出", "挙", "教", "知", "開", "結", "進", "扱", "触", "定", "強", "得意", "対",
    ];
}
