using ChatBot.Conversations.Schedules;
using CsCheck;
using NodaTime;

namespace ChatBot.Tests.Conversations.Schedules;

public sealed class ScheduleWishTests
{
    // A Wednesday.
    private static readonly LocalDate Today = new(2026, 11, 25);

    [Theory]
    [InlineData("brief me on cyber every Monday at 08:30", "cyber", (int)WeekDays.Monday, 8, 30)]
    [InlineData("Brief me on cyber every monday at 8.30 am.", "cyber", (int)WeekDays.Monday, 8, 30)]
    [InlineData("please brief me on semiconductors every weekday at 8", "semiconductors", (int)WeekDays.Working, 8, 0)]
    [InlineData("every Tuesday and Friday at 5pm brief us on quantum computing", "quantum computing", (int)(WeekDays.Tuesday | WeekDays.Friday), 17, 0)]
    [InlineData("At 7:15 every day, brief me on fusion", "fusion", (int)WeekDays.All, 7, 15)]
    [InlineData("send me a briefing on the accord daily at noon", "the accord", (int)WeekDays.All, 12, 0)]
    [InlineData("brief me on cyber every Monday", "cyber", (int)WeekDays.Monday, 9, 0)]
    [InlineData("brief me on trade weekly on Thursdays at 16:00", "trade", (int)WeekDays.Thursday, 16, 0)]
    [InlineData("Could you brief me on cyber every Monday at 08:30?", "cyber", (int)WeekDays.Monday, 8, 30)]
    [InlineData("update me on quantum each morning at 7", "quantum", (int)WeekDays.All, 7, 0)]
    [InlineData("brief me every Monday at 08:30 on cyber", "cyber", (int)WeekDays.Monday, 8, 30)]
    [InlineData("brief me on cyber Mondays at 08:30 please", "cyber", (int)WeekDays.Monday, 8, 30)]
    [InlineData("brief me on cyber every Monday afternoon at 2", "cyber", (int)WeekDays.Monday, 14, 0)]
    [InlineData("brief me on cyber every Monday morning", "cyber", (int)WeekDays.Monday, 9, 0)]
    [InlineData("schedule a weekly briefing on cyber", "cyber", (int)WeekDays.Monday, 9, 0)]
    [InlineData("I'd like a briefing on cyber every Mon at 8:30", "cyber", (int)WeekDays.Monday, 8, 30)]
    [InlineData("毎週月曜日 8:30 サイバーのブリーフィング", "サイバー", (int)WeekDays.Monday, 8, 30)]
    [InlineData("平日は毎日8時に量子についてのブリーフィングをお願い", "量子", (int)WeekDays.Working, 8, 0)]
    [InlineData("毎週月曜8時半にサイバーのブリーフィングを送って", "サイバー", (int)WeekDays.Monday, 8, 30)]
    [InlineData("サイバーについてのブリーフィングを毎週月曜日の午後3時に送ってください", "サイバー", (int)WeekDays.Monday, 15, 0)]
    [InlineData("毎週月曜と木曜の9時に半導体の説明資料をお願いします", "半導体", (int)(WeekDays.Monday | WeekDays.Thursday), 9, 0)]
    [InlineData("平日8:45に半導体のブリーフィングを配信して", "半導体", (int)WeekDays.Working, 8, 45)]
    [InlineData("毎朝8時に広島アコードの説明資料を届けて", "広島アコード", (int)WeekDays.All, 8, 0)]
    public void A_briefing_is_asked_for_week_by_week(string text, string topic, int days, int hour, int minute)
    {
        var wish = Assert.IsType<ScheduleWish.Brief>(ScheduleWishes.Of(text));

        Assert.Equal(topic, wish.Topic);
        Assert.Equal(new Recurrence((WeekDays)days, new LocalTime(hour, minute)), wish.When.On(Today));
    }

    [Theory]
    [InlineData("brief me on cyber tomorrow at 9", "2026-11-26", 9, 0)]
    [InlineData("brief me on cyber at 9:05 tomorrow", "2026-11-26", 9, 5)]
    [InlineData("Brief me on cyber today at 17:00", "2026-11-25", 17, 0)]
    [InlineData("brief me on cyber on Wednesday at 9am", "2026-12-02", 9, 0)]
    [InlineData("brief me on cyber next friday at noon", "2026-11-27", 12, 0)]
    [InlineData("brief me on cyber on 2027-01-05 at 08:00", "2027-01-05", 8, 0)]
    [InlineData("brief me on cyber on 3 December at 9", "2026-12-03", 9, 0)]
    [InlineData("brief me on cyber on January 3rd at 9:00", "2027-01-03", 9, 0)]
    [InlineData("brief me tomorrow at 9 on cyber", "2026-11-26", 9, 0)]
    [InlineData("明後日の9時にサイバーのブリーフィングを", "2026-11-27", 9, 0)]
    [InlineData("12月3日の9時にサイバーのブリーフィングを", "2026-12-03", 9, 0)]
    [InlineData("明日の9時にサイバーのブリーフィングをお願い", "2026-11-26", 9, 0)]
    [InlineData("12月31日の9時にサイバーのブリーフィングを", "2026-12-31", 9, 0)]
    [InlineData("11月30日夜8時にサイバーのブリーフィングを", "2026-11-30", 20, 0)]
    [InlineData("brief me on cyber tomorrow afternoon at 3", "2026-11-26", 15, 0)]
    [InlineData("brief me on cyber tomorrow morning at 9", "2026-11-26", 9, 0)]
    [InlineData("brief me on cyber this evening at 6:30", "2026-11-25", 18, 30)]
    [InlineData("brief me on cyber tonight at 8", "2026-11-25", 20, 0)]
    [InlineData("brief me on cyber on Friday afternoon at 15:00", "2026-11-27", 15, 0)]
    public void A_briefing_is_asked_for_once(string text, string day, int hour, int minute)
    {
        var wish = Assert.IsType<ScheduleWish.Brief>(ScheduleWishes.Of(text));

        Assert.Equal(new Recurrence(WeekDays.None, new LocalTime(hour, minute), NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value), wish.When.On(Today));
    }

    [Theory]
    [InlineData("remind me of the delegation a week before", "the delegation", "P7D", null)]
    [InlineData("Please remind me about the Hiroshima summit 3 days before at 10:00", "the Hiroshima summit", "P3D", "10:00")]
    [InlineData("remind us of the forum the day before", "the forum", "P1D", null)]
    [InlineData("remind me a week before the delegation", "the delegation", "P7D", null)]
    [InlineData("can you remind me of the delegation ten days before it starts?", "the delegation", "P10D", null)]
    [InlineData("代表団のことを1週間前に思い出させて", "代表団", "P7D", null)]
    [InlineData("two weeks before the delegation remind me", "the delegation", "P14D", null)]
    [InlineData("set a reminder for the trade mission", "the trade mission", "P1D", null)]
    [InlineData("remind me of the delegation on the day at 8", "the delegation", "P0D", "08:00")]
    [InlineData("代表団の1週間前に知らせて", "代表団", "P7D", null)]
    [InlineData("代表団訪問の3日前の10時にリマインドして", "代表団訪問", "P3D", "10:00")]
    [InlineData("代表団の前日に教えてください", "代表団", "P1D", null)]
    public void A_reminder_names_its_event_and_how_long_before(string text, string named, string before, string? at)
    {
        var wish = Assert.IsType<ScheduleWish.Remind>(ScheduleWishes.Of(text));

        Assert.Equal(named, wish.Event);
        Assert.Equal(Today - NodaTime.Text.PeriodPattern.Roundtrip.Parse(before).Value, Today - wish.Before);
        Assert.Equal(at, wish.At?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("tell me when something new on quantum is added", "quantum")]
    [InlineData("Let me know when there is anything new about offshore wind", "offshore wind")]
    [InlineData("notify me if new documents on semiconductors come in", "semiconductors")]
    [InlineData("alert us about new papers on cyber security", "cyber security")]
    [InlineData("watch for anything new on quantum", "quantum")]
    [InlineData("量子について新しい資料が入ったら教えて", "量子")]
    [InlineData("量子についての新しい資料が入ったら教えて", "量子")]
    [InlineData("半導体で何か新しいことがあったら教えて", "半導体")]
    [InlineData("半導体の新しい情報があれば教えて", "半導体")]
    [InlineData("let me know if anything new comes in on quantum", "quantum")]
    [InlineData("半導体に関する新しい情報が追加されたら知らせてください", "半導体")]
    public void A_watch_names_its_topic(string text, string topic) =>
        Assert.Equal(new ScheduleWish.Watch(topic), ScheduleWishes.Of(text));

    [Theory]
    [InlineData("my schedules")]
    [InlineData("Show my schedules")]
    [InlineData("list my reminders")]
    [InlineData("what are my schedules?")]
    [InlineData("予定一覧")]
    [InlineData("スケジュール一覧を見せて")]
    public void The_list_is_asked_for(string text) => Assert.IsType<ScheduleWish.List>(ScheduleWishes.Of(text));

    [Theory]
    [InlineData("pause 2", ScheduleChange.Pause, 2)]
    [InlineData("resume schedule 2", ScheduleChange.Resume, 2)]
    [InlineData("please delete number 12", ScheduleChange.Delete, 12)]
    [InlineData("cancel #3", ScheduleChange.Delete, 3)]
    [InlineData("delete all schedules", ScheduleChange.Delete, null)]
    [InlineData("pause all", ScheduleChange.Pause, null)]
    [InlineData("2番を停止", ScheduleChange.Pause, 2)]
    [InlineData("2を再開して", ScheduleChange.Resume, 2)]
    [InlineData("12番を削除してください", ScheduleChange.Delete, 12)]
    [InlineData("すべて削除", ScheduleChange.Delete, null)]
    internal void A_change_names_what_and_which(string text, ScheduleChange what, int? number) =>
        Assert.Equal(new ScheduleWish.Change(what, number), ScheduleWishes.Of(text));

    // Nothing that is asked may be taken for something to be scheduled.
    [Theory]
    [InlineData("")]
    [InlineData("Which sectors does the accord cover?")]
    [InlineData("brief me on cyber")]
    [InlineData("brief me on the Monday meeting")]
    [InlineData("Brief me on the delegation in December 2023")]
    [InlineData("brief me on the summit on Monday")]
    [InlineData("tell me when the delegation is")]
    [InlineData("tell me about quantum")]
    [InlineData("let me know who signed the accord")]
    [InlineData("what happens every Monday at 9?")]
    [InlineData("which delegations visit every year?")]
    [InlineData("When was the Hiroshima Accord signed?")]
    [InlineData("remind me of the accord")]
    [InlineData("remind me what the accord covers")]
    [InlineData("What was agreed a week before the summit?")]
    [InlineData("who travelled the day before the forum?")]
    [InlineData("is there anything new on quantum?")]
    [InlineData("what is new on quantum")]
    [InlineData("pause")]
    [InlineData("what was cancelled in 2020?")]
    [InlineData("cancel")]
    [InlineData("delete")]
    [InlineData("2 ministers")]
    [InlineData("代表団はいつですか")]
    [InlineData("毎週開かれる会議はありますか")]
    [InlineData("半導体のブリーフィング")]
    [InlineData("代表団訪問の前日の予定を教えて")]
    [InlineData("新しい資料はありますか")]
    [InlineData("量子について教えて")]
    [InlineData("tell me about the meeting on Monday at 9")]
    [InlineData("give me a summary of the delegation on 2023-12-05 at 9")]
    [InlineData("tell me about new documents on AI")]
    [InlineData("tell me if there is anything on quantum")]
    [InlineData("watch list of technologies")]
    [InlineData("show the schedule")]
    [InlineData("毎日新聞のブリーフィング")]
    [InlineData("毎週月曜の会議のブリーフィングを")]
    [InlineData("毎日の生活に関する量子技術のブリーフィング")]
    [InlineData("半導体の新しい動きがあったときに教えてくれたのは誰ですか")]
    [InlineData("予定")]
    [InlineData("2月30日の9時にサイバーのブリーフィングを")]
    [InlineData("13月3日の9時にサイバーのブリーフィングを")]
    [InlineData("毎日夜12時にサイバーのブリーフィングを送って")]
    [InlineData("通知")]
    [InlineData("brief me on the meeting every year between ministers")]
    public void A_question_is_no_schedule(string text) => Assert.Null(ScheduleWishes.Of(text));

    [Theory]
    [InlineData("brief me on cyber every month")]
    [InlineData("brief me on cyber every two weeks")]
    [InlineData("brief me on cyber in 2 hours")]
    [InlineData("brief me on cyber every 5 minutes")]
    [InlineData("brief me on cyber every hour")]
    [InlineData("send me a briefing on cyber hourly")]
    [InlineData("brief me on cyber every Monday at 25:00")]
    [InlineData("remind me of the delegation an hour before")]
    public void What_cannot_be_had_is_told_from_a_question(string text) => Assert.IsType<ScheduleWish.Unsupported>(ScheduleWishes.Of(text));

    [Fact]
    public void Whatever_is_written_is_read_without_a_fault() =>
        Gen.OneOf("brief me on ", "every ", "Monday", " and ", "at ", "9", ":30", "remind me of ", "a week before", "tell me when ", "something new on ", "毎週", "月曜", "の", "、", "前に", "教えて", " ", "é", "\n", "delete ", "all ")
            .Array[0, 40].Sample(parts => ScheduleWishes.Of(string.Concat(parts)) is not (ScheduleWish.Brief { Topic.Length: 0 } or ScheduleWish.Watch { Topic.Length: 0 } or ScheduleWish.Remind { Event.Length: 0 }));
}
