namespace ChatBot.Knowledge.Facts.Vocabulary;

/// <summary>Whether capitals are the initials of a name, small words such as "of" left out.</summary>
internal static class NameInitials
{
    private const int Fewest = 3;

    public static bool Are(string initials, string name)
    {
        var at = 0;
        foreach (var range in name.AsSpan().SplitAny(' ', '-'))
            if (name[range] is [var first, ..] && char.IsUpper(first) && (at == initials.Length || initials[at++] != first))
                return false;
        return at == initials.Length && at >= Fewest;
    }
}
