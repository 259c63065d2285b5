namespace ChatBot.Knowledge.Facts.Vocabulary;

/// <summary>What sort of thing a full name names, told from its head: the last word, or the word before "of", "for", "on".</summary>
internal static class NameKind
{
    public static FactKind? Of(string name)
    {
        var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var link = Array.FindIndex(words, 1, word => char.IsLower(word[0]) && EnglishWords.ClassesOf(word).HasFlag(WordClass.Link) && word is not "and");
        var head = link > 0 ? words[link - 1] : words[^1];
        var classes = EnglishWords.ClassesOf(head);
        if ((classes & (WordClass.Agreement | WordClass.LooseAgreement)) != WordClass.None)
            return FactKind.Agreement;
        if ((classes & (link > 0 ? WordClass.OrganisationOf | WordClass.Organisation : WordClass.Organisation)) != WordClass.None)
            return FactKind.Organisation;
        return (classes & WordClass.Event) != WordClass.None ? FactKind.Event : null;
    }
}
