namespace ChatBot.Knowledge.Text;

/// <summary>Text on one line, with one space wherever there was white space: hard-wrapped documents break their lines anywhere.</summary>
internal static class OneLine
{
    public static string Of(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
