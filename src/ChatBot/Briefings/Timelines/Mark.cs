namespace ChatBot.Briefings.Timelines;

/// <summary>One stroke of a picture, in pixels from its top left corner.</summary>
internal abstract record Mark;

internal sealed record LineMark(double X1, double Y1, double X2, double Y2, string Colour, double Width, bool IsDashed = false) : Mark;

/// <param name="IsHollow">Of what is still to come.</param>
internal sealed record DotMark(double X, double Y, double Radius, string Colour, bool IsHollow) : Mark;

/// <param name="X">Of the text's beginning, or of its end where <paramref name="EndsAtX"/>.</param>
/// <param name="Y">Of the base line.</param>
internal sealed record TextMark(double X, double Y, string Text, double Size, string Colour, bool IsBold = false, bool EndsAtX = false) : Mark;
