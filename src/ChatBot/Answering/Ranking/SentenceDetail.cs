using System.Runtime.InteropServices;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Ranking;

/// <summary>What is looked at in the likely sentences only: what they say beyond the question, and how close together they say it.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct SentenceDetail
{
    private const int MostMatches = 64;
    private const int NarrowWindow = 8;
    private const int WideWindow = 15;

    public int NewNames;
    public int NewNumbers;
    public int NewYears;
    public int NewCalendarWords;
    public int NewAmounts;
    public int NewAcronyms;
    public int NewWords;
    public bool HasCause;
    public bool StartsWithPronoun;

    /// <summary>Largest share of the question's weight found within eight tokens.</summary>
    public float InNarrowWindow;

    /// <summary>The same within fifteen.</summary>
    public float InWideWindow;

    public static SentenceDetail Of(QuestionTerms question, ReadOnlySpan<int> terms, ReadOnlySpan<TokenShape> shapes)
    {
        var detail = default(SentenceDetail);
        Span<int> places = stackalloc int[MostMatches];
        Span<int> concepts = stackalloc int[MostMatches];
        var matches = 0;
        var table = question.Roles.Table;
        for (var index = 0; index < terms.Length; index++)
        {
            var place = table[terms[index]];
            if (place == 0)
            {
                detail.CountNew(shapes[index], index == 0);
                continue;
            }

            ref readonly var role = ref question.Roles[place];
            detail.HasCause |= role.IsCause;
            detail.StartsWithPronoun |= index == 0 && role.IsPronoun;
            if (role.Concept < 0 && role.Near < 0)
                detail.CountNew(shapes[index], index == 0);
            if (role.Concept >= 0 && matches < MostMatches)
                (places[matches], concepts[matches++]) = (index, role.Concept);
        }

        for (var match = 0; match < matches; match++)
            detail.Measure(question, places[match..matches], concepts[match..matches]);
        return detail;
    }

    private void Measure(QuestionTerms question, ReadOnlySpan<int> places, ReadOnlySpan<int> concepts)
    {
        var (seen, share) = (0UL, 0f);
        for (var match = 0; match < places.Length && places[match] < places[0] + WideWindow; match++)
        {
            var bit = 1UL << concepts[match];
            if ((seen & bit) != 0)
                continue;
            seen |= bit;
            share += question.Weights[concepts[match]];
            if (places[match] < places[0] + NarrowWindow)
                InNarrowWindow = Math.Max(InNarrowWindow, share / question.Total);
        }

        InWideWindow = Math.Max(InWideWindow, share / question.Total);
    }

    private void CountNew(TokenShape shape, bool first)
    {
        if ((shape & TokenShape.Stop) != TokenShape.None)
            return;
        NewWords++;
        NewNames += !first && (shape & TokenShape.Capitalised) != TokenShape.None ? 1 : 0;
        NewNumbers += (shape & TokenShape.Number) != TokenShape.None ? 1 : 0;
        NewYears += (shape & TokenShape.Year) != TokenShape.None ? 1 : 0;
        NewCalendarWords += (shape & TokenShape.Calendar) != TokenShape.None ? 1 : 0;
        NewAmounts += (shape & TokenShape.Amount) != TokenShape.None ? 1 : 0;
        NewAcronyms += (shape & TokenShape.AllCapitals) != TokenShape.None ? 1 : 0;
    }
}
