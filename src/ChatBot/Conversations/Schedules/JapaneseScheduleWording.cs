using System.Globalization;
using ChatBot.Briefings;
using ChatBot.Briefings.Timelines;

namespace ChatBot.Conversations.Schedules;

internal sealed class JapaneseScheduleWording : ScheduleWording
{
    private const string MomentPattern = "yyyy年M月d日(ddd) HH:mm";
    private const string DayNames = "月火水木金土日";

    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("ja-JP");

    public static JapaneseScheduleWording Instance { get; } = new();

    public override string Past => "その時刻はすでに過ぎているため、予定できません。";

    public override string Unsupported => "一度（「明日の9時に」「12月3日の14時半に」）、毎日、平日、毎週の曜日指定（「毎週月曜と木曜の8時半に」）の説明資料と、行事の何日・何週間・何か月前のお知らせができます。";

    public override string Added(Schedule schedule) => schedule.Kind switch
    {
        ScheduleKind.Watch => $"「{schedule.Subject}」について新しい資料が入りましたら、ここでお知らせします。{Number(schedule)}",
        ScheduleKind.Reminder => $"{Next(schedule)}にお知らせします。{Number(schedule)}",
        _ => $"「{schedule.Subject}」の説明資料を{Rhythm(schedule)}お届けします。{(schedule.When!.Once is null ? "初回" : "日時")}は{Next(schedule)}です。{Number(schedule)}",
    };

    public override string TooMany(int most) => $"ここでの予定と通知は{most}件までです。「予定一覧」から不要なものを削除してください。";

    public override string NoSuchEvent(string wanted) => $"「{wanted}」という日付のある行事は資料にないため、いつお知らせすべきか分かりません。";

    public override string EventIsOver(TimelineEntry last) => $"今後の該当する行事は資料にありません。直近のもの、{last.Name}（{last.When}）は{(last.State == EventState.Now ? "開催中です" : "終了しています")}。";

    public override string OfEvent(TimelineEntry entry) => $"{entry.Name}：{entry.When}。";

    public override string NoSuchNumber(int number, IReadOnlyList<Schedule> all) => $"{number}番はありません。\n{List(all)}";

    public override string Done(ScheduleChange what, IReadOnlyList<Schedule> meant) =>
        $"{string.Join("、", meant.Select(schedule => schedule.Number))}番を{(what == ScheduleChange.Pause ? "停止" : what == ScheduleChange.Resume ? "再開" : "削除")}しました。";

    public override string List(IReadOnlyList<Schedule> all) => all.Count == 0
        ? "ここでの予定や通知はありません。「毎週月曜8時半に…のブリーフィングを送って」「…の1週間前に知らせて」「…について新しい資料が入ったら教えて」のように書いてください。"
        : string.Join('\n', ["ここでの予定と通知：", .. all.Select(Line)]);

    public override string Title(ScheduleKind kind, string title, int documents) => kind switch
    {
        ScheduleKind.Reminder => $"お知らせ。{title}",
        ScheduleKind.Watch => $"新着（{documents}件の資料）。{title}",
        _ => title,
    };

    private static string Line(Schedule schedule) => $"{schedule.Number}. " + schedule.Kind switch
    {
        ScheduleKind.Watch => $"新着通知：{schedule.Subject}",
        ScheduleKind.Reminder => $"お知らせ：{schedule.Subject}、{Next(schedule)}",
        _ => $"説明資料：{schedule.Subject}、{Rhythm(schedule)}、次回{Next(schedule)}",
    } + (schedule.IsPaused ? "（停止中）" : "");

    private static string Number(Schedule schedule) => $"番号は{schedule.Number}です（「{schedule.Number}番を停止」「{schedule.Number}番を削除」「予定一覧」）。";

    private static string Next(Schedule schedule) => Moment(schedule, MomentPattern, Culture);

    private static string Rhythm(Schedule schedule) => schedule.When switch
    {
        { Once: not null } => "一度",
        { Days: WeekDays.All } weekly => $"毎日{Time(weekly.At)}に",
        { Days: WeekDays.Working } weekly => $"平日{Time(weekly.At)}に",
        var weekly => $"毎週{string.Concat(DayNames.Where((_, at) => weekly!.Days.HasFlag((WeekDays)(1 << at))))}曜{Time(weekly!.At)}に",
    };
}
