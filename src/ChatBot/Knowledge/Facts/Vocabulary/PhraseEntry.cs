namespace ChatBot.Knowledge.Facts.Vocabulary;

/// <summary>A thing known by name before any document is read.</summary>
/// <param name="Kind">Null for a term of the glossary that is no thing of its own, such as "memorandum of understanding".</param>
/// <param name="IsWeak">An ordinary word as well; it needs company to count.</param>
/// <param name="IsCountry">A state: it can be a party to an agreement.</param>
internal sealed record PhraseEntry(string Key, string Name, FactKind? Kind, bool IsWeak = false, bool IsCountry = false);
