namespace ChatBot.Knowledge.Time;

/// <summary>What a word can do in a date. <see cref="Edge"/>, the default, is what lies beyond either end of the text.</summary>
internal enum DateWord : byte
{
    Edge,
    Other,
    Japanese,
    Punctuation,
    Function,
    Scale,
    BeforeChrist,
    That,
    FutureCue,
    PastCue,
    Preposition,
    Of,
    On,
    By,
    From,
    To,
    Between,
    And,
    Over,
    Now,
    Ago,
    DayPart,

    // From here on words can begin a date.
    Number,
    Unit,
    NumberWord,
    Ordinal,
    Month,
    Weekday,
    Season,
    DayWord,
    Next,
    Last,
    This,
    Past,
    Earlier,
    Later,
    Part,
    Edges,
    Half,
    Quarter,
    Fiscal,
    The,
    A,
    In,
    Within,
}

internal enum DateUnit
{
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

[Flags]
internal enum DateTokenTraits : byte
{
    None = 0,
    Capital = 1,
    Abbreviated = 2,
    Ordinal = 4,
    Plural = 8,

    /// <summary>"1,200", "3.5", "£5", "5bn": a quantity, never part of a date.</summary>
    Quantity = 16,
}

/// <param name="Value">A number's value; a month's, weekday's, season's or unit's index; of punctuation its character.</param>
/// <param name="Digits">How many digits a number was written with.</param>
internal readonly record struct DateToken(DateWord Word, int Value, int Start, int End, DateTokenTraits Traits = DateTokenTraits.None, int Digits = 0)
{
    public bool Is(char punctuation) => Word == DateWord.Punctuation && Value == punctuation;

    public bool Is(DateTokenTraits trait) => (Traits & trait) != DateTokenTraits.None;
}
