using ChatBot.Knowledge;

namespace ChatBot.Channels.Web.Viewer;

/// <summary>A part of a block that is cited as a whole or not at all.</summary>
internal readonly record struct Piece(Span Span, bool IsCited)
{
    /// <summary>Cuts a block where the cited passage begins and ends in it.</summary>
    public static IEnumerable<Piece> Cut(Span block, Span? cited)
    {
        if (cited is not { } passage || !block.Overlaps(passage))
        {
            yield return new Piece(block, IsCited: false);
            yield break;
        }

        var marked = new Span(Math.Max(block.Start, passage.Start), Math.Min(block.End, passage.End));
        if (block.Start < marked.Start)
            yield return new Piece(new Span(block.Start, marked.Start), IsCited: false);
        yield return new Piece(marked, IsCited: true);
        if (marked.End < block.End)
            yield return new Piece(new Span(marked.End, block.End), IsCited: false);
    }
}
