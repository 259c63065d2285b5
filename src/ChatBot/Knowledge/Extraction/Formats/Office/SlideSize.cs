namespace ChatBot.Knowledge.Extraction.Formats.Office;

/// <param name="Width">In English metric units, as all lengths of the format.</param>
internal readonly record struct SlideSize(long Width, long Height)
{
    public static SlideSize Unknown { get; } = new(0, 0);

    /// <summary>A shape wholly beside the slide is never shown.</summary>
    public bool Misses(long x, long y, long width, long height) =>
        Width > 0 && (x >= Width || y >= Height || x + width <= 0 || y + height <= 0);
}
