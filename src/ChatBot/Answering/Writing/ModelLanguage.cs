namespace ChatBot.Answering.Writing;

/// <summary>The two languages by the names a prompt calls them.</summary>
internal static class ModelLanguage
{
    public static string Name(string language) => language == "ja" ? "Japanese" : "English";
}
