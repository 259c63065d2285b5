using System.Runtime.InteropServices;
using ChatBot.Answering.Verification.Vocabulary;

namespace ChatBot.Answering.Verification.Reading;

/// <summary>One word of a text that is compared.</summary>
/// <param name="Text">Lower case, without accents and possessive.</param>
/// <param name="Before">The mark that stands right before it, <c>'\0'</c> where white space or a letter does: a currency sign, a bracket.</param>
internal sealed record Word(string Text, string Root, int Start, int End, int Sentence, WordTraits Traits, char Before, char After)
{
    /// <summary>The groups of <see cref="Vocabulary.Meanings"/> it belongs to, alone or as part of a phrase.</summary>
    public List<int> Meanings { get; } = [];

    /// <summary>The country, city or region it names, alone or as part of a name; 0 for none.</summary>
    public int Place { get; set; }

    /// <summary>Part of a date that was understood, and compared as such.</summary>
    public bool InDate { get; set; }

    public bool InQuantity { get; set; }

    public bool Is(WordTraits traits) => (Traits & traits) != WordTraits.None;

    public bool IsContent => !Is(WordTraits.Function) && !InDate && !InQuantity;

    public bool IsName => Is(WordTraits.Name) || Place > 0;

    /// <summary>How far the two are from being the same word: 0 the same, up to <see cref="Farthest"/>; null where they mean different things.</summary>
    public int? DistanceTo(Word other)
    {
        if (Root == other.Root)
            return 0;
        if (Place > 0 && Place == other.Place)
            return 1;
        // A name is itself and nothing that means something like it; nor is a place another.
        var areNames = Is(WordTraits.Name) && other.Is(WordTraits.Name);
        if (areNames && !Is(WordTraits.Ordinary))
            return null;
        if (Roots.AreFamily(Root, other.Root))
            return 1;
        if (areNames && !(Traits | other.Traits).HasFlag(WordTraits.Acronym) && !Is(WordTraits.Role))
            return null;
        foreach (var meaning in CollectionsMarshal.AsSpan(Meanings))
            if (other.Meanings.Contains(meaning))
                return Farthest;
        return null;
    }

    public const int Farthest = 2;
}
