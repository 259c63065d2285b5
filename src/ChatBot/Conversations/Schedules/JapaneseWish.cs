using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;

namespace ChatBot.Conversations.Schedules;

/// <summary>Schedules and watches in Japanese.</summary>
internal static partial class JapaneseWish
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    // Milliseconds.
    private const int Limit = 5000;

    private const string Please = "(ください|下さい|ほしい|欲しい|もらえますか|くれますか|いただけますか)?";

    public static ScheduleWish? Of(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC);
        return ListPattern().IsMatch(plain) ? new ScheduleWish.List() : Changed(plain) ?? Reminded(plain) ?? Watched(plain) ?? (ScheduleWish?)JapaneseBriefing.Of(plain);
    }

    private static ScheduleWish.Change? Changed(string text)
    {
        var match = ChangePattern().Match(text);
        if (!match.Success)
            return null;
        var change = match.Groups["what"].Value switch
        {
            "再開" => ScheduleChange.Resume,
            "削除" or "消" or "取り消" or "解除" => ScheduleChange.Delete,
            _ => ScheduleChange.Pause,
        };
        return new ScheduleWish.Change(change, match.Groups["all"].Success ? null : int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture));
    }

    private static ScheduleWish.Remind? Reminded(string text)
    {
        var match = RemindPattern().Match(text);
        if (!match.Success)
            return null;
        var count = match.Groups["count"].Value switch
        {
            "" or "一" => 1,
            "二" => 2,
            "三" => 3,
            var digits => int.Parse(digits, CultureInfo.InvariantCulture),
        };
        var before = match.Groups["unit"].Value switch
        {
            "週間" => Period.FromWeeks(count),
            "日" => Period.FromDays(count),
            "か月" or "ヶ月" or "カ月" or "ヵ月" => Period.FromMonths(count),
            _ => Period.FromDays(match.Groups["same"].Success ? 0 : 1),
        };
        return new ScheduleWish.Remind(match.Groups["event"].Value.Trim(), before, ClockTime.Of(match.Groups["time"]));
    }

    private static ScheduleWish.Watch? Watched(string text) =>
        WatchPattern().Match(text) is { Success: true } match ? new ScheduleWish.Watch(match.Groups["topic"].Value.Trim()) : null;

    // 予定 by itself may mean the delegation's.
    [GeneratedRegex("^((私|自分)の(予定|スケジュール|リマインダー|通知)|((私|自分)の)?(予定|スケジュール|リマインダー|リマインド|通知|定期配信)の?(一覧|リスト))(を)?(見せて|表示して|教えて|確認|表示)?" + Please + "$", Options, Limit)]
    private static partial Regex ListPattern();

    [GeneratedRegex(@"^((?<number>\d{1,4})番?(目)?|(?<all>すべて|全部|全て)(の(予定|スケジュール|リマインダー|通知))?)(を)?(?<what>一時停止|停止|休止|再開|削除|消|取り消|解除)(して|し)?" + Please + "$", Options, Limit)]
    private static partial Regex ChangePattern();

    [GeneratedRegex(@"^(?<event>.+?)(のことを|について|の)?((?<count>\d{1,3}|一|二|三)(?<unit>日|週間|か月|ヶ月|カ月|ヵ月)前|前日|(?<same>当日))(の" + ClockTime.Japanese + @")?に?、?(リマインドして|思い出させて|知らせて|教えて|通知して|お知らせして)" + Please + "$", Options, Limit)]
    private static partial Regex RemindPattern();

    [GeneratedRegex(@"^(?<topic>.+?)(についての|についても|について|に関する|に関して|での|で|の)(何か)?(新しい|新着の?|新たな)(資料|文書|情報|もの|こと|動き|記載)?(が|を)?(追加され|追加し|入っ|加わっ|あっ|あれ|出|登録され)(たら|ましたら|た場合|たとき|た時|ば)(に|は|には)?、?(教えて|知らせて|通知して|お知らせして)" + Please + "$", Options, Limit)]
    private static partial Regex WatchPattern();
}
