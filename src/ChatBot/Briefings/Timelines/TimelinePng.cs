using SkiaSharp;

namespace ChatBot.Briefings.Timelines;

/// <summary>The picture as PNG, for places that show no SVG: twice the size, for sharp screens.</summary>
internal static class TimelinePng
{
    private const float Scale = 2;

    /// <returns>Null where the machine has no font: a picture without its words would tell nothing.</returns>
    public static byte[]? Of(Timeline timeline, TimelineTheme theme)
    {
        var (marks, height) = TimelineLayout.Of(timeline, theme);
        using var faces = new Typefaces();
        if (!faces.CanDraw("A"))
            return null;
        using var surface = SKSurface.Create(new SKImageInfo((int)(TimelineLayout.Width * Scale), (int)(height * Scale)));
        var canvas = surface.Canvas;
        canvas.Clear(SKColor.Parse(theme.Paper));
        canvas.Scale(Scale);
        foreach (var mark in marks)
            Draw(canvas, mark, theme, faces);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static void Draw(SKCanvas canvas, Mark mark, TimelineTheme theme, Typefaces faces)
    {
        switch (mark)
        {
            case LineMark line:
                using (var stroke = Paint(line.Colour, SKPaintStyle.Stroke))
                using (var dashes = line.IsDashed ? SKPathEffect.CreateDash([5, 4], 0) : null)
                {
                    stroke.StrokeWidth = (float)line.Width;
                    stroke.PathEffect = dashes;
                    canvas.DrawLine((float)line.X1, (float)line.Y1, (float)line.X2, (float)line.Y2, stroke);
                }

                break;
            case DotMark dot:
                using (var fill = Paint(dot.IsHollow ? theme.Paper : dot.Colour, SKPaintStyle.Fill))
                using (var edge = Paint(dot.Colour, SKPaintStyle.Stroke))
                {
                    edge.StrokeWidth = 2;
                    canvas.DrawCircle((float)dot.X, (float)dot.Y, (float)dot.Radius, fill);
                    canvas.DrawCircle((float)dot.X, (float)dot.Y, (float)dot.Radius, edge);
                }

                break;
            case TextMark words:
                using (var ink = Paint(words.Colour, SKPaintStyle.Fill))
                    faces.Draw(canvas, words, ink);
                break;
            default:
                throw new InvalidOperationException($"No stroke for {mark.GetType().Name}.");
        }
    }

    private static SKPaint Paint(string colour, SKPaintStyle style) => new() { Color = SKColor.Parse(colour), Style = style, IsAntialias = true };
}
