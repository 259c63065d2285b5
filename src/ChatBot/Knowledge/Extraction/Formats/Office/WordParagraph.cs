using System.Text;

namespace ChatBot.Knowledge.Extraction.Formats.Office;

/// <summary>A paragraph while it is being read.</summary>
internal sealed class WordParagraph
{
    public StringBuilder Text { get; } = new();

    public string? StyleId { get; set; }

    public int? OutlineLevel { get; set; }

    public string? List { get; set; }

    public int? ListLevel { get; set; }

    public bool IsShaded { get; set; }

    public bool HasPlainRun { get; set; }

    public bool HasBoldRun { get; set; }

    /// <summary>How the latest run was hidden: a run of hidden runs is one place.</summary>
    public string? HiddenBy { get; set; }

    public WordRun Run { get; set; } = new();
}

/// <summary>A stretch of text of one look while it is being read.</summary>
internal sealed class WordRun
{
    // Half points: what is set in one point or less is not there to be read.
    private const int SmallestReadable = 2;

    public string? StyleId { get; set; }

    public bool? Vanishes { get; set; }

    public bool? IsWhite { get; set; }

    public bool IsShaded { get; set; }

    public bool? IsBold { get; set; }

    public int? HalfPoints { get; set; }

    public bool IsTiny => HalfPoints is <= SmallestReadable;
}
