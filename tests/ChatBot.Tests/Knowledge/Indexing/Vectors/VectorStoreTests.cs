using ChatBot.Knowledge.Indexing.Vectors;
using ChatBot.Tests.Knowledge.Ingestion;

namespace ChatBot.Tests.Knowledge.Indexing.Vectors;

public sealed class VectorStoreTests : IDisposable
{
    private const string Model = "openai api.example.org small";

    private readonly ScratchFolder _folder = new();
    private readonly VectorStore _store;

    public VectorStoreTests() => _store = new VectorStore(Path.Combine(_folder.Path, "vectors"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_added_is_there_after_a_restart_and_tidied_into_one_file()
    {
        _store.Add(Model, [Vector("a", 1, 2), Vector("b", 3, 4)]);
        _store.Add(Model, [Vector("c", 5, 6)]);
        var known = _store.Load(Model);

        _store.Tidy(Model, known, known.Keys.ToHashSet());

        Assert.Single(Files());
        Assert.Equal([5, 6], _store.Load(Model)[PassageKey.Of("c")]);
        Assert.Equal(3, _store.Load(Model).Count);
        Assert.Empty(_store.Load("another model"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(-1)]
    public void A_damaged_file_is_as_good_as_none(int at)
    {
        _store.Add(Model, [Vector("a", 1, 2)]);
        var path = Files().Single();
        var content = File.ReadAllBytes(path);
        content[at < 0 ? content.Length + at : at] ^= 1;
        File.WriteAllBytes(path, content);

        Assert.Empty(_store.Load(Model));
        Assert.Empty(Files());
    }

    [Fact]
    public void A_file_that_broke_off_is_as_good_as_none()
    {
        _store.Add(Model, [Vector("a", 1, 2), Vector("b", 3, 4)]);
        var path = Files().Single();
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^7]);

        Assert.Empty(_store.Load(Model));
    }

    [Fact]
    public void What_has_long_been_unused_is_forgotten_and_what_is_used_is_not()
    {
        var all = Enumerable.Range(0, 3_000).Select(number => Vector($"{number}", number, 1)).ToArray();
        _store.Add(Model, all);
        var known = _store.Load(Model);

        _store.Tidy(Model, known, all.Take(10).Select(vector => vector.Key).ToHashSet());

        Assert.Equal(10, _store.Load(Model).Count);
    }

    [Fact]
    public void Only_the_models_asked_lately_are_kept()
    {
        foreach (var model in (string[])["first", "second", "third"])
        {
            _store.Add(model, [Vector("a", 1, 2)]);
            Directory.SetLastWriteTimeUtc(Directory.GetDirectories(Path.Combine(_folder.Path, "vectors")).OrderByDescending(Directory.GetCreationTimeUtc).First(), DateTime.UnixEpoch.AddYears(50));
        }

        var known = _store.Load("third");
        _store.Tidy("third", known, known.Keys.ToHashSet());

        Assert.Equal(2, Directory.GetDirectories(Path.Combine(_folder.Path, "vectors")).Length);
        Assert.Single(_store.Load("third"));
    }

    private static KeyValuePair<PassageKey, float[]> Vector(string text, params float[] numbers) => new(PassageKey.Of(text), numbers);

    private string[] Files() => Directory.GetFiles(Path.Combine(_folder.Path, "vectors"), "*", SearchOption.AllDirectories);
}
