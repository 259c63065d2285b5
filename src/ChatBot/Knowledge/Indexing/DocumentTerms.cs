namespace ChatBot.Knowledge.Indexing;

/// <summary>Which terms a whole document holds, its title and headings among them: for each passage, those of the document it is cut from.</summary>
internal sealed class DocumentTerms
{
    private readonly List<int[]> _ofPassage = [];
    private readonly HashSet<int> _gathered = [];
    private Document? _document;
    private int _first;

    public void Add(Document document, ReadOnlySpan<int> passage, ReadOnlySpan<int> above)
    {
        if (document != _document)
            Close();
        _document = document;
        _ofPassage.Add([]);
        foreach (var term in passage)
            _gathered.Add(term);
        foreach (var term in above)
            _gathered.Add(term);
    }

    /// <summary>To be called once the last passage is in.</summary>
    public void Close()
    {
        int[] terms = [.. _gathered];
        for (; _first < _ofPassage.Count; _first++)
            _ofPassage[_first] = terms;
        _gathered.Clear();
    }

    public ReadOnlySpan<int> Of(int passage) => _ofPassage[passage];
}
