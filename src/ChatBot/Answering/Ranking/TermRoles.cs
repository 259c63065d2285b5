namespace ChatBot.Answering.Ranking;

/// <summary>
/// From a term's number to its role in the question at hand. Nearly every token of a passage has none, which one byte tells;
/// the table is kept between questions and only what a question set is cleared after it.
/// </summary>
internal sealed class TermRoles
{
    // A byte tells the role; 0 is "none".
    private const int Most = 255;

    private readonly TermRole[] _roles = new TermRole[Most + 1];
    private readonly int[] _terms = new int[Most + 1];
    private byte[] _roleOf = [];

    public int Count { get; private set; }

    public bool IsFull => Count == Most;

    /// <summary>One byte for each term of the generation: 0, or the index that <see cref="this[int]"/> takes.</summary>
    public ReadOnlySpan<byte> Table => _roleOf;

    public ref TermRole this[int role] => ref _roles[role];

    public void Reset(int terms)
    {
        for (var role = 1; role <= Count; role++)
            _roleOf[_terms[role]] = 0;
        Count = 0;
        if (_roleOf.Length < terms)
            _roleOf = new byte[terms + (terms / 4)];
    }

    public bool Has(int term) => _roleOf[term] != 0;

    /// <returns>The role of the term, made when it has none; when the table is full, a role that nothing looks at.</returns>
    public ref TermRole Of(int term)
    {
        if (_roleOf[term] != 0)
            return ref _roles[_roleOf[term]];
        if (IsFull)
        {
            _roles[0] = TermRole.Empty;
            return ref _roles[0];
        }

        Count++;
        _roleOf[term] = (byte)Count;
        _terms[Count] = term;
        _roles[Count] = TermRole.Empty;
        return ref _roles[Count];
    }
}
