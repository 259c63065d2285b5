using System.Collections.Frozen;

namespace ChatBot.Knowledge.Text;

/// <summary>Words that stand for a date or an amount though they hold no digit.</summary>
internal static class NumberWords
{
    private static readonly FrozenSet<string> Calendar = new[]
    {
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "spring", "summer", "autumn", "winter", "century", "decade", "year", "years", "month", "week", "day", "today", "tomorrow", "yesterday",
        "年", "月", "日", "時", "曜日", "世紀", "年代", "昭和", "平成", "令和", "大正", "明治",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Amounts = new[]
    {
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty", "forty", "fifty",
        "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "billions",
        "trillion", "dozen", "half", "third", "quarter", "percent", "per", "twice", "double", "first", "second", "several",
        "人", "円", "億", "万", "千", "百", "台", "件", "個", "回", "名", "社", "歳", "倍", "割", "兆",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsCalendar(string word) => Calendar.Contains(word);

    public static bool IsAmount(string word) => Amounts.Contains(word);
}
