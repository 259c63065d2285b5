using System.Runtime.InteropServices;
using ChatBot.Knowledge.Indexing;
using ChatBot.Knowledge.Text;

namespace ChatBot.Answering.Ranking;

/// <summary>What one walk over a sentence's tokens finds of a question.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct SentenceScan
{
    /// <summary>One bit for each concept that stands in the sentence.</summary>
    public ulong Matched;

    /// <summary>One bit for each concept that stands right behind the one before it, as in the question.</summary>
    public ulong Pairs;

    /// <summary>One bit for each concept that the sentence may say in other words.</summary>
    public ulong Related;

    public int Length;
    public int FirstMatch;
    public int LastMatch;
    public int NewNames;
    public int NewNumbers;
    public int NewYears;
    public int NewCalendarWords;
    public int NewAmounts;
    public int NewAcronyms;
    public int NewWords;
    public bool HasCause;
    public bool StartsWithPronoun;

    /// <param name="concepts">Which concepts each term of the generation belongs to.</param>
    public static SentenceScan Of(ForwardIndex forward, int passage, int sentence, ConceptMap concepts)
    {
        var terms = forward.SentenceTerms(passage, sentence);
        var shapes = forward.SentenceShapes(passage, sentence);
        var scan = new SentenceScan { Length = terms.Length, FirstMatch = -1, LastMatch = -1 };
        var previous = 0UL;
        for (var index = 0; index < terms.Length; index++)
        {
            var bits = concepts[terms[index]];
            if (bits != 0)
            {
                scan.Matched |= bits;
                scan.Pairs |= bits & (previous << 1) & concepts.Following;
                scan.LastMatch = index;
                if (scan.FirstMatch < 0)
                    scan.FirstMatch = index;
            }
            else
            {
                scan.CountNew(shapes[index], index == 0);
            }

            scan.Related |= concepts.Related(terms[index]);
            scan.HasCause |= concepts.IsCause(terms[index]);
            previous = bits;
        }

        scan.StartsWithPronoun = terms.Length > 0 && concepts.IsPronoun(terms[0]);
        return scan;
    }

    private void CountNew(TokenShape shape, bool first)
    {
        if ((shape & TokenShape.Stop) != TokenShape.None)
            return;
        NewWords++;
        if (!first && (shape & TokenShape.Capitalised) != TokenShape.None)
            NewNames++;
        if ((shape & TokenShape.Number) != TokenShape.None)
            NewNumbers++;
        if ((shape & TokenShape.Year) != TokenShape.None)
            NewYears++;
        if ((shape & TokenShape.Calendar) != TokenShape.None)
            NewCalendarWords++;
        if ((shape & TokenShape.Amount) != TokenShape.None)
            NewAmounts++;
        if ((shape & TokenShape.AllCapitals) != TokenShape.None)
            NewAcronyms++;
    }
}
