using ChatBot.Knowledge;

namespace ChatBot.Tests.Knowledge;

public sealed class DocumentTests
{
    [Fact]
    public void A_document_is_looked_up_without_reading_its_text()
    {
        var document = new Document(new DocumentId("harbour.txt"), "Harbour", Date: null, Author: null, "abc", "The pier is open.", []);
        Assert.Equal(document.GetHashCode(), (document with { Text = "The pier is shut." }).GetHashCode());
        Assert.NotEqual(document.GetHashCode(), (document with { Id = new DocumentId("pier.txt") }).GetHashCode());
    }
}
