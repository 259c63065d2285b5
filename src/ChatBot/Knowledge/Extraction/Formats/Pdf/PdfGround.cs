using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;

namespace ChatBot.Knowledge.Extraction.Formats.Pdf;

/// <summary>What white letters may stand on. Only where nothing at all was painted are they taken to be hidden.</summary>
internal sealed class PdfGround(Page page)
{
    private const double NearlyWhite = 0.97;

    private List<PdfRectangle>? _painted;

    public bool Hides(Letter letter) =>
        (IsWhite(letter.FillColor) || letter.RenderingMode is TextRenderingMode.Stroke or TextRenderingMode.StrokeClip)
        && (IsWhite(letter.StrokeColor) || letter.RenderingMode is TextRenderingMode.Fill or TextRenderingMode.FillClip)
        && !Painted.Exists(place => Covers(place, letter.StartBaseLine) || Covers(place, letter.EndBaseLine));

    private List<PdfRectangle> Painted => _painted ??=
    [
        .. page.Paths.Where(path => path.IsFilled && !IsWhite(path.FillColor)).Select(path => path.GetBoundingRectangle()).OfType<PdfRectangle>(),
        .. page.GetImages().Select(image => image.BoundingBox),
    ];

    private static bool Covers(PdfRectangle place, PdfPoint point) =>
        point.X >= place.Left - 1 && point.X <= place.Right + 1 && point.Y >= place.Bottom - 1 && point.Y <= place.Top + 1;

    private static bool IsWhite(IColor? colour)
    {
        if (colour is null or PatternColor)
            return false;
        var (red, green, blue) = colour.ToRGBValues();
        return red >= NearlyWhite && green >= NearlyWhite && blue >= NearlyWhite;
    }
}
