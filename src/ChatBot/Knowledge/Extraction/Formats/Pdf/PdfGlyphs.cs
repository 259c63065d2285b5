using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace ChatBot.Knowledge.Extraction.Formats.Pdf;

/// <summary>The letters of a page that a reader can see, grouped by the direction they run in.</summary>
internal static class PdfGlyphs
{
    private const double SmallestReadable = 1;

    public static List<List<PdfGlyph>> Visible(Page page, HiddenTally hidden)
    {
        var ground = new PdfGround(page);
        var drawn = new HashSet<(string, int, int)>();
        var directions = new SortedDictionary<TextOrientation, List<PdfGlyph>>();
        string? latest = null;
        foreach (var letter in page.Letters)
        {
            if (string.IsNullOrEmpty(letter.Value))
                continue;
            var how = HiddenBy(letter, page.CropBox.Bounds, ground);
            if (how is not null)
            {
                if (how != latest && !string.IsNullOrWhiteSpace(letter.Value))
                    hidden.Add(how);
                latest = how;
                continue;
            }

            latest = null;
            // Some programs make letters bold by drawing them twice.
            if (!string.IsNullOrWhiteSpace(letter.Value) && !drawn.Add((letter.Value, (int)Math.Round(letter.StartBaseLine.X), (int)Math.Round(letter.StartBaseLine.Y))))
                continue;
            if (!directions.TryGetValue(letter.TextOrientation, out var glyphs))
                directions[letter.TextOrientation] = glyphs = [];
            glyphs.Add(Turn(letter));
        }

        return [.. directions.Values.Select(glyphs => RunsDownwards(glyphs) ? glyphs.ConvertAll(Stand) : glyphs)];
    }

    private static string? HiddenBy(Letter letter, PdfRectangle paper, PdfGround ground) => letter switch
    {
        { RenderingMode: TextRenderingMode.Neither or TextRenderingMode.NeitherClip } => "render mode 3",
        { PointSize: < SmallestReadable } when letter.BoundingBox.Height < SmallestReadable => "less than a point high",
        _ when IsOff(letter.StartBaseLine, paper) && IsOff(letter.EndBaseLine, paper) => "beside the page",
        _ when ground.Hides(letter) => "white on white",
        _ => null,
    };

    private static bool IsOff(PdfPoint point, PdfRectangle paper) =>
        point.X < paper.Left - 1 || point.X > paper.Right + 1 || point.Y < paper.Bottom - 1 || point.Y > paper.Top + 1;

    private static PdfGlyph Turn(Letter letter)
    {
        var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
        var (left, right, baseline) = letter.TextOrientation switch
        {
            TextOrientation.Rotate180 => (-start.X, -end.X, -start.Y),
            TextOrientation.Rotate90 => (-start.Y, -end.Y, start.X),
            TextOrientation.Rotate270 => (start.Y, end.Y, -start.X),
            _ => (start.X, end.X, start.Y),
        };
        var size = letter.PointSize > 0 ? letter.PointSize : Math.Max(1, letter.BoundingBox.Height);
        return new PdfGlyph(letter.Value, left, Math.Max(left, right), baseline, size, letter.FontDetails.IsBold || (letter.FontName?.Contains("Bold", StringComparison.OrdinalIgnoreCase) ?? false));
    }

    // Japanese and Chinese may be set in columns: each character stands below the one before it.
    private static bool RunsDownwards(List<PdfGlyph> glyphs)
    {
        var wide = glyphs.FindAll(glyph => glyph.IsWide);
        if (wide.Count < 4)
            return false;
        int down = 0, right = 0;
        for (var at = 1; at < wide.Count; at++)
        {
            var (before, glyph) = (wide[at - 1], wide[at]);
            if (Math.Abs(glyph.Left - before.Left) < before.Size / 2 && glyph.Baseline < before.Baseline)
                down++;
            else if (Math.Abs(glyph.Baseline - before.Baseline) < before.Size / 2)
                right++;
        }

        return down > right * 2;
    }

    private static PdfGlyph Stand(PdfGlyph glyph) =>
        glyph with { Left = -glyph.Baseline, Right = -glyph.Baseline + glyph.Size, Baseline = glyph.Left };
}
