using System.Collections.Frozen;

namespace ChatBot.Knowledge.Text;

/// <summary>Words that tell nothing about what a passage is about: function words and question words.</summary>
internal static class Stopwords
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "a", "an", "the", "and", "or", "but", "if", "of", "in", "on", "at", "to", "for", "from", "by", "with", "as", "into", "about", "than",
        "is", "are", "was", "were", "be", "been", "being", "am", "do", "does", "did", "done", "has", "have", "had", "having",
        "will", "would", "can", "could", "shall", "should", "may", "might", "must",
        "this", "that", "these", "those", "it", "its", "he", "she", "they", "them", "his", "her", "their", "we", "our", "you", "your", "i", "my", "me",
        "who", "whom", "whose", "what", "which", "when", "where", "why", "how", "there", "here", "not", "no", "so", "such", "also", "s", "t",
        "whats", "whos", "wheres", "whens", "hows", "please", "tell", "many", "much", "any", "some", "us",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="word">Lower case, not stemmed.</param>
    public static bool Contains(string word) => Words.Contains(word);
}
