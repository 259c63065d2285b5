using ChatBot.Knowledge.Glossaries;

namespace ChatBot.Tests.Knowledge.Glossaries;

public sealed class GlossaryTests
{
    [Fact]
    public void An_entry_has_all_its_names()
    {
        var entry = Assert.Single(Glossary.Parse("- name: Harbour Accord\n  kind: agreement\n  aliases: [HA, The Accord]\n  japanese: \u6E2F\u6E7E\u5354\u5B9A\n").Entries);
        Assert.Equal("agreement", entry.Kind);
        Assert.Equal(["Harbour Accord", "HA", "The Accord", "\u6E2F\u6E7E\u5354\u5B9A"], entry.AllNames.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a remark\n")]
    public void A_glossary_may_be_empty(string yaml) => Assert.Empty(Glossary.Parse(yaml).Entries);

    [Theory]
    [InlineData("name: Harbour Accord", "line 1: it is a list of entries")]
    [InlineData("- name: Harbour Accord\n- Pier Treaty", "line 2: an entry begins with '- name: ...'")]
    [InlineData("- aliases: [HA]", "line 1: the entry has no name")]
    [InlineData("- name: Harbour Accord\n  alias: [HA]", "line 2: 'alias' is not known")]
    [InlineData("- name: [Harbour, Accord]", "line 1: 'name' takes one word or phrase")]
    [InlineData("- name: Harbour Accord\n  aliases: [HA", "line 3: ")]
    [InlineData("- name: [Harbour\n  kind: agreement", "is opened and never closed")]
    [InlineData("- name: Harbour Accord\n aliases: [HA]", "line 2: ")]
    public void A_slip_is_named_with_its_line_and_what_was_meant(string yaml, string fault) =>
        Assert.Contains(fault, Assert.Throws<InvalidDataException>(() => Glossary.Parse(yaml)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("[")]
    [InlineData("- ")]
    [InlineData("{a: ")]
    public void What_is_nested_without_end_is_refused_before_it_ends_the_process(string opening) =>
        Assert.Contains("nested", Assert.Throws<InvalidDataException>(() => Glossary.Parse(string.Concat(Enumerable.Repeat(opening, 100_000)))).Message, StringComparison.Ordinal);
}
