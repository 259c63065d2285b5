using ChatBot.Knowledge;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Indexing;

namespace ChatBot.Tests.Channels.Teams.Searching;

/// <summary>Two short papers, read and indexed.</summary>
internal static class Papers
{
    public static Document Charter { get; } = Paper(
        "charter.txt",
        "Charter of the <Harbour> Forum",
        "The Harbour Forum covers shipping, fisheries and tidal energy. Its members meet every spring in Aberdeen. The forum was founded in 2011 by nine ports.");

    public static Document Minutes { get; } = Paper(
        "board/minutes.txt", "Minutes of the board", "The board elected Anna Lind as its chair in March 2019. The budget of the board is 40 million pounds.");

    public static KnowledgeBase Read()
    {
        var knowledge = new KnowledgeBase(TimeProvider.System);
        knowledge.Switch(GenerationBuilder.Build(1, [Charter, Minutes], Glossary.Empty, []));
        return knowledge;
    }

    private static Document Paper(string path, string title, string text) =>
        new(new DocumentId(path), title, new DateOnly(2024, 3, 1), null, new string('a', 64), text, [new Block(BlockKind.Paragraph, new Span(0, text.Length))]);
}
