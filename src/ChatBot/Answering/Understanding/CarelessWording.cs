using System.Text.RegularExpressions;

namespace ChatBot.Answering.Understanding;

/// <summary>Writes out what people type short or without capitals and what would then be read as another word: "the us", "oct 2021".</summary>
internal static partial class CarelessWording
{
    // Milliseconds.
    private const int Limit = 1000;

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static string Mend(string question)
    {
        var text = Month().Replace(question, match => Months.First(month => month.StartsWith(match.Value[..3], StringComparison.OrdinalIgnoreCase)));
        text = UnitedStates().Replace(text, "US");
        return Asking().IsMatch(text) ? Empty().Replace(text, "") : text;
    }

    // "Where does it take place" asks no more than "where is it"; no document would use the words.
    [GeneratedRegex(@"^\W*(when|where|what (time|date|day))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Asking();

    [GeneratedRegex(@"\s+((going to )?(take|takes|taking|took) place|(being |be )?(held|going|happening|happen|coming up)(?=\W*$))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Empty();

    [GeneratedRegex(@"\b(jan|feb|apr|aug|sept?|oct|nov|dec)\b\.?(?=\s+\d)|(?<=\b(in|since|of|until|by|\d)\s+)(jan|feb|apr|aug|sept?|oct|nov|dec)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Month();

    // "Tell us" and "with us" mean the asker; nothing else in small letters does.
    [GeneratedRegex(@"(?<!\b(tell|give|show|let|help|for|to|with|of|from|about|brief|remind|send|than|both|all|ask|inform)\s+)(?<![\w’'])us(?![\w’'])", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex UnitedStates();
}
