using System.Reflection;

namespace ChatBot.Knowledge.Facts.Vocabulary;

/// <summary>Reads the word lists that the program carries: sections in square brackets, <c>#</c> for comments.</summary>
internal static class WordLists
{
    public static IEnumerable<(string Section, string Line)> Read(string file)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not in the program.");
        using var reader = new StreamReader(resource);
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line is ['[', .. var name, ']'])
                section = name;
            else if (line.Length > 0 && line[0] != '#')
                yield return (section, line);
        }
    }
}
