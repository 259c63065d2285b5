using SkiaSharp;

namespace ChatBot.Briefings.Timelines;

/// <summary>Finds for each character a face that has it, so that Japanese does not become boxes where any font holds it.</summary>
internal sealed class Typefaces : IDisposable
{
    private static readonly string[] Preferred = ["Noto Sans", "Segoe UI", "Helvetica Neue", "Liberation Sans", "DejaVu Sans", "Arial"];

    private readonly SKFontManager _manager = SKFontManager.Default;
    private readonly Dictionary<(int Character, bool IsBold), SKTypeface?> _faces = [];

    public bool CanDraw(string text) => text.EnumerateRunes().All(rune => Face(rune.Value, isBold: false) is not null);

    public void Draw(SKCanvas canvas, TextMark words, SKPaint ink)
    {
        var runs = Runs(words).ToArray();
        var x = (float)words.X;
        if (words.EndsAtX)
            x -= runs.Sum(run => Measured(run, words.Size));
        foreach (var run in runs)
        {
            using var font = Font(run.Face, words.Size);
            canvas.DrawText(run.Text, x, (float)words.Y, SKTextAlign.Left, font, ink);
            x += font.MeasureText(run.Text);
        }
    }

    public void Dispose()
    {
        foreach (var face in _faces.Values.OfType<SKTypeface>().Distinct())
            face.Dispose();
    }

    private static float Measured((string Text, SKTypeface? Face) run, double size)
    {
        using var font = Font(run.Face, size);
        return font.MeasureText(run.Text);
    }

    private static SKFont Font(SKTypeface? face, double size) => new(face ?? SKTypeface.Default, (float)size) { Subpixel = true, Edging = SKFontEdging.Antialias };

    private IEnumerable<(string Text, SKTypeface? Face)> Runs(TextMark words)
    {
        var text = new System.Text.StringBuilder();
        SKTypeface? current = null;
        foreach (var rune in words.Text.EnumerateRunes())
        {
            var face = rune.Value == ' ' && current is not null ? current : Face(rune.Value, words.IsBold);
            if (text.Length > 0 && face != current)
            {
                yield return (text.ToString(), current);
                text.Clear();
            }

            current = face;
            text.Append(rune.ToString());
        }

        if (text.Length > 0)
            yield return (text.ToString(), current);
    }

    private SKTypeface? Face(int character, bool isBold)
    {
        if (!_faces.TryGetValue((character, isBold), out var face))
            _faces.Add((character, isBold), face = Find(character, isBold));
        return face;
    }

    private SKTypeface? Find(int character, bool isBold)
    {
        var style = isBold ? SKFontStyle.Bold : SKFontStyle.Normal;
        foreach (var known in _faces.Where(face => face.Key.IsBold == isBold).Select(face => face.Value).OfType<SKTypeface>().Distinct())
            if (Holds(known, character))
                return known;
        foreach (var family in Preferred)
            if (_manager.MatchFamily(family, style) is { } face && Holds(face, character))
                return face;
        if (_manager.MatchCharacter(null, style, null, character) is { } other && Holds(other, character))
            return other;
        foreach (var path in FontFiles.Plainest(isBold))
        {
            var face = SKTypeface.FromFile(path);
            if (face is not null && Holds(face, character))
                return face;
            face?.Dispose();
        }

        return null;
    }

    private static bool Holds(SKTypeface face, int character)
    {
        using var font = new SKFont(face);
        return font.ContainsGlyph(character);
    }
}
