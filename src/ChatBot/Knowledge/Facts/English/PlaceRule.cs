using ChatBot.Knowledge.Facts.Reading;
using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Knowledge.Facts.English;

/// <summary>Places where something is or happens; a country that acts, or that a name is made of, is not one.</summary>
internal static class PlaceRule
{
    public static void Read(SentenceReading reading)
    {
        for (var at = 1; at < reading.Count; at++)
        {
            if (reading.PhraseAt(at) is not { Entry.Kind: FactKind.Place } place)
                continue;
            var before = reading.Is(at - 1, "the") ? at - 2 : at - 1;
            var isName = reading.IsNameWord(place.Tokens.To) || reading.IsHyphen(place.Tokens.To) || reading[place.Tokens.To - 1].IsPossessive;
            if (!isName && reading.Is(before, WordClass.Locative) && reading.MentionOver(at) is null or { Kind: FactKind.Event })
                reading.Mentions.Add(new Mention(FactKind.Place, place.Tokens, place.Entry.Key, []));
            at = place.Tokens.To - 1;
        }
    }
}
