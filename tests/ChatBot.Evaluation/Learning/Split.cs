using ChatBot.Evaluation.Data;

namespace ChatBot.Evaluation.Learning;

/// <summary>What is learnt from and what is held out to measure on, parted by article, the same on every run.</summary>
internal sealed class Split
{
    /// <summary>Articles a group: about as many paragraphs as SQuAD's own test part has.</summary>
    private const int ArticlesOfGroup = 28;
    private const int GroupsHeldOut = 3;
    private const int JapaneseHeldOut = 18;

    private Split(IReadOnlyList<Reading> english, IReadOnlyList<Reading> japanese, bool everything)
    {
        var (heldEnglish, learntEnglish) = Part(english, ArticlesOfGroup * GroupsHeldOut);
        var (heldJapanese, learntJapanese) = Part(japanese, JapaneseHeldOut);
        English = everything ? english : learntEnglish;
        Japanese = everything ? japanese : learntJapanese;
        HeldOut =
        [
            .. heldEnglish.Chunk(ArticlesOfGroup).Select((group, index) => new Corpus($"held out, group {index + 1}", group, group)),
            new Corpus("held out, within all", english, heldEnglish),
            new Corpus("held out, Japanese", japanese, heldJapanese),
        ];
    }

    public IReadOnlyList<Reading> English { get; }

    public IReadOnlyList<Reading> Japanese { get; }

    public IReadOnlyList<Corpus> HeldOut { get; }

    /// <summary>The corpora that are learnt from: groups as small as the usual folder, all articles together, the Japanese ones.</summary>
    public IEnumerable<Corpus> Learnt =>
    [
        .. English.Chunk(ArticlesOfGroup).Select((group, index) => new Corpus($"group {index + 1}", group, group)),
        new Corpus("all", English, English),
        new Corpus("Japanese", Japanese, Japanese),
    ];

    /// <param name="everything">Learns from the held-out articles as well: for the model that ships, once the figures are taken.</param>
    public static Split Of(string squad, string jsquad, bool everything) => new(SquadFile.Read(squad), SquadFile.Read(jsquad), everything);

    private static (Reading[] Held, Reading[] Learnt) Part(IReadOnlyList<Reading> readings, int held)
    {
        var shuffled = readings.ToArray();
        new Random(7).Shuffle(shuffled);
        return (shuffled[..held], shuffled[held..]);
    }
}

/// <param name="Indexed">What is searched.</param>
/// <param name="Asked">Whose questions are asked.</param>
internal sealed record Corpus(string Name, IReadOnlyList<Reading> Indexed, IReadOnlyList<Reading> Asked);
