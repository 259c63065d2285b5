namespace ChatBot.Knowledge.Extraction.Formats.Pdf;

/// <summary>Letters that printers cast in one piece, as the letters they are.</summary>
internal static class PdfLigatures
{
    public static string Open(string value) => value.Length != 1 ? value : value[0] switch
    {
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        '\uFB05' or '\uFB06' => "st",
        _ => value,
    };
}
