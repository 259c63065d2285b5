namespace ChatBot.Knowledge.Glossaries;

/// <summary>One thing the documents speak of, under all its names.</summary>
/// <param name="Name">The full English name.</param>
/// <param name="Kind">agreement, organisation, person, sector, place, event or term; null when the editor did not say.</param>
/// <param name="Aliases">Abbreviations, short names and other spellings, English.</param>
/// <param name="Japanese">Japanese names.</param>
internal sealed record GlossaryEntry(string Name, string? Kind, IReadOnlyList<string> Aliases, IReadOnlyList<string> Japanese)
{
    public IEnumerable<string> AllNames => [Name, .. Aliases, .. Japanese];
}
