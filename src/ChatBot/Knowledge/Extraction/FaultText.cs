using System.Xml;

namespace ChatBot.Knowledge.Extraction;

/// <summary>What a parser complains of, fit to be shown: its message may quote the hostile file.</summary>
internal static class FaultText
{
    private const int Longest = 160;

    public static string Of(Exception fault)
    {
        if (fault is XmlException && fault.Message.Contains("DTD", StringComparison.Ordinal))
            return "it declares a document type (DTD), which may reach out for other files";
        var words = TidyText.Of(HiddenText.Strip(fault.Message, new HiddenTally())).ReplaceLineEndings(" ");
        return words.Length <= Longest ? words.TrimEnd('.') : $"{words.AsSpan(0, Longest - (char.IsHighSurrogate(words[Longest - 1]) ? 1 : 0))}…";
    }
}
