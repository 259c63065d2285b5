namespace ChatBot.Knowledge.Extraction.Details;

/// <summary>What one source (front matter, properties, first lines, file name) says of a document.</summary>
internal sealed record DocumentDetails(string? Title = null, string? Author = null, DateOnly? Date = null)
{
    // A file saved some weeks around its printed date is the same event; further apart, the program's note is about something else (a template, a later export).
    private const int MostDaysApart = 62;

    public static DocumentDetails None { get; } = new();

    /// <summary>The first source that speaks wins: front matter, properties, first lines, file name.</summary>
    public static ExtractedText Complete(Reading reading, string fileName)
    {
        var lines = FirstLines.Read(reading.Text, reading.Blocks);
        var name = FileName.Read(fileName);
        var printed = lines.Date ?? name.Date;
        var properties = reading.Properties.Cleaned();
        var believed = properties.Date is { } noted && printed is { } stated && Math.Abs(noted.DayNumber - stated.DayNumber) > MostDaysApart
            ? null
            : properties.Date;
        return new ExtractedText(
            reading.Text,
            reading.Blocks,
            reading.FrontMatter.Title ?? properties.Title ?? JunkProperties.CleanedTitle(lines.Title) ?? name.Title,
            reading.FrontMatter.Author ?? properties.Author ?? lines.Author,
            reading.FrontMatter.Date ?? believed ?? printed,
            reading.Notices);
    }
}
