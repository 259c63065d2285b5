using ChatBot.Knowledge.Facts;
using ChatBot.Knowledge.Facts.Vocabulary;

namespace ChatBot.Answering.Listing;

/// <summary>What narrows a list down: the names and telling words that are left when the asking is taken away.</summary>
internal static class TopicReader
{
    public static ListingTopic Read(IReadOnlyList<QuestionWord> words, IReadOnlySet<string> asked, FactKind? kind)
    {
        var names = new List<PhraseEntry>();
        var stems = new List<string>();
        foreach (var word in words)
        {
            if (word.IsDate)
                continue;
            if (word.Name is { Kind: not null } name && !(name.IsWeak && kind == FactKind.Sector) && !asked.Contains(word.Text))
            {
                if (!names.Exists(other => other.Key == name.Key))
                    names.Add(name);
            }
            else if (!word.IsStop && !asked.Contains(word.Text) && !ListingWords.Empty.Contains(word.Text) && word.Text.Length > 1 && !stems.Contains(word.Stem, StringComparer.Ordinal))
            {
                stems.Add(word.Stem);
            }
        }

        return new ListingTopic(names, stems, []);
    }
}
