using ChatBot.LanguageModels;

namespace ChatBot.Knowledge.Indexing;

/// <summary>What is searched for.</summary>
/// <param name="Text">The question in its own words.</param>
/// <param name="Terms">The same as the index spells it.</param>
/// <param name="Count">Passages wanted, by words and by meaning each.</param>
/// <param name="Collections">What the asker may read; null means all.</param>
/// <param name="Days">What documents may be dated; null means any day, and none.</param>
/// <param name="Account">Whose budget a model is asked on; null is nobody's.</param>
internal sealed record PassageQuery(
    string Text,
    IReadOnlyList<WeightedTerm> Terms,
    int Count,
    IReadOnlySet<string>? Collections = null,
    DayRange? Days = null,
    Account? Account = null)
{
    public bool Allows(Document document) => Collections?.Contains(document.Collection) != false && Days?.Holds(document.Date) != false;
}
