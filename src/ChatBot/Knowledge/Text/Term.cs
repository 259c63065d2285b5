namespace ChatBot.Knowledge.Text;

/// <param name="Stem">What is indexed and compared.</param>
/// <param name="Word">The word in lower case, before stemming.</param>
internal readonly record struct Term(string Stem, string Word, TokenShape Shape)
{
    public bool Is(TokenShape shape) => (Shape & shape) != TokenShape.None;
}
