using System.Text.Json;
using ChatBot.Answering;
using ChatBot.Channels.Teams;
using ChatBot.Channels.Teams.Rendering;
using ChatBot.Channels.Teams.Wire;
using ChatBot.Conversations;
using ChatBot.Knowledge;

namespace ChatBot.Tests.Channels.Teams.Rendering;

public sealed class AnswerMessagesTests
{
    private static readonly AnswerMessages Messages = new(citation => $"https://bot.example.org/documents/{citation.Number}", new TeamsOptions());

    [Fact]
    public void An_answer_carries_its_markers_its_citations_and_asks_for_feedback()
    {
        var message = Assert.Single(Messages.Of(Delivered(Answer(2)), "29:user"));

        Assert.StartsWith("Statement 1. [1]\n\nStatement 2. [2]", message.Text, StringComparison.Ordinal);
        var entity = Assert.IsType<MessageEntity>(Assert.Single(message.Entities!));
        Assert.Null(entity.AdditionalType);
        Assert.Equal([1, 2], entity.Citation!.Select(claim => claim.Position));
        Assert.Equal("https://bot.example.org/documents/1", entity.Citation![0].Appearance.Url);
        Assert.Equal("default", message.ChannelData!.FeedbackLoop!.Type);
        Assert.Equal("What next?", Assert.Single(message.SuggestedActions!.Actions).Value);
    }

    [Fact]
    public void The_label_stands_where_a_model_wrote_and_nowhere_else()
    {
        var answer = Answer(2);
        var written = answer with { Statements = [answer.Statements[0], answer.Statements[1] with { ByModel = true }] };
        Assert.Equal(["AIGeneratedContent"], ((MessageEntity)Messages.Of(Delivered(written), null)[0].Entities![0]).AdditionalType);
        Assert.DoesNotContain("AIGeneratedContent", Json(Messages.Of(Delivered(answer), null)[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Never_more_than_ten_citations_and_the_markers_stay()
    {
        var message = Messages.Of(Delivered(Answer(14)), null)[0];
        Assert.Equal(10, ((MessageEntity)message.Entities![0]).Citation!.Count);
        Assert.Contains("[14]", message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, 600)]
    [InlineData(3, 40_000)]
    public void A_long_answer_is_split_between_statements_and_no_part_is_too_large(int statements, int length)
    {
        var parts = Messages.Of(Delivered(Answer(statements, new string('語', length))), null);

        Assert.True(parts.Count > 1);
        Assert.All(parts, part => Assert.InRange(2 * Json(part).Length, 1, AnswerMessages.LargestBytes));
        Assert.Equal(statements, parts.Sum(part => part.Text!.Split("\n\n**")[0].Split('[').Length - 1));
        Assert.All(parts.SkipLast(1), part => Assert.Null(part.ChannelData));
    }

    [Theory]
    [InlineData(8, 200, 16)]
    [InlineData(9, 500, 9)]
    [InlineData(26, 500, 4)]
    [InlineData(30, 300, 4)]
    public void A_list_is_one_message_with_as_many_of_its_long_links_as_fit(int count, int length, int fewest)
    {
        var signed = new string('x', length);
        var message = Assert.Single(new AnswerMessages(citation => $"https://bot.example.org/{citation.Number}?ticket={signed}", new TeamsOptions()).Of(Delivered(Answer(count)), "29:user"));

        Assert.InRange(2 * Json(message).Length, 1, AnswerMessages.LargestBytes);
        Assert.InRange(Json(message).Split(signed).Length - 1, fewest, 2 * count);
        Assert.EndsWith($"?ticket={signed}", ((MessageEntity)message.Entities![0]).Citation![0].Appearance.Url, StringComparison.Ordinal);
        Assert.Contains($"\n- [{count}] ", message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("see [3] <at>Bob</at> & *bold* _x_ `y`", @"see \[3\] &lt;at&gt;Bob&lt;/at&gt; &amp; \*bold\* \_x\_ \`y\`")]
    [InlineData("[click](https://evil.example) ![i](x)", @"\[click\](https&#58;//evil.example) !\[i\](x)")]
    [InlineData("see WWW.evil.example, write to a@evil.example", "see WWW&#46;evil.example, write to a&#64;evil.example")]
    [InlineData("    code of old", "code of old")]
    [InlineData("# Heading", @"\# Heading")]
    [InlineData("2023. A year", @"2023\. A year")]
    [InlineData("3-year plan", "3-year plan")]
    [InlineData(@"a \* b", @"a \\\* b")]
    public void What_a_document_says_is_never_markup(string said, string shown) => Assert.Equal(shown, TeamsMarkdown.Literal(said));

    [Fact]
    public void A_number_in_brackets_at_the_end_of_a_quotation_is_no_citation()
    {
        var answer = Answer(2);
        var tricky = answer with { Text = "As others found [2] [1]", Statements = [new Statement("As others found [2]", [1])] };
        var message = Messages.Of(Delivered(tricky), null)[0];

        Assert.StartsWith(@"As others found \[2\] [1]", message.Text, StringComparison.Ordinal);
        Assert.Equal([1], ((MessageEntity)message.Entities![0]).Citation!.Select(claim => claim.Position));
    }

    [Fact]
    public void Names_and_quotes_are_cut_between_characters()
    {
        var answer = Answer(1, title: string.Concat(Enumerable.Repeat("👩‍🔬研", 60)));
        var appearance = ((MessageEntity)Messages.Of(Delivered(answer), null)[0].Entities![0]).Citation![0].Appearance;

        Assert.InRange(appearance.Name.Length, 60, 80);
        Assert.True(appearance.Name.EndsWith("👩‍🔬…", StringComparison.Ordinal) || appearance.Name.EndsWith("研…", StringComparison.Ordinal));
        Assert.InRange(appearance.Abstract.Length, 1, 160);
    }

    [Fact]
    public void A_label_of_a_collection_is_shown_on_what_cites_it()
    {
        var options = new TeamsOptions();
        options.Sensitivity["papers"] = new SensitivityLabel { Name = "Internal", Description = "Staff only" };
        var entity = (MessageEntity)new AnswerMessages(_ => null, options).Of(Delivered(Answer(1)), null)[0].Entities![0];
        Assert.Equal(new UsageInfo("Internal", "Staff only"), entity.UsageInfo);
        Assert.Null(entity.Citation![0].Appearance.Url);
    }

    [Fact]
    public void A_note_has_no_entities_and_asks_for_no_feedback()
    {
        var note = Assert.Single(Messages.Of(new Delivery(new TurnId("t"), "Sorry."), "29:user"));
        Assert.Equal(("Sorry.", null, null), (note.Text, note.Entities, note.ChannelData));
    }

    [Fact]
    public void Lines_of_a_note_are_paragraphs_for_single_breaks_are_folded() =>
        Assert.Equal("Your schedules:\n\n1\\. tides\n\n2\\. ports", Assert.Single(Messages.Of(new Delivery(new TurnId("t"), "Your schedules:\n1. tides\n2. ports"), null)).Text);

    [Theory]
    [InlineData("It turns. [1] [12]", "It turns. [1] [12]")]
    [InlineData("see [1](https://evil.example) [1]: https://evil.example [text]", @"see \[1\](https&#58;//evil.example) \[1\]: https&#58;//evil.example \[text\]")]
    public void What_stands_in_for_a_card_is_no_markup_and_keeps_its_markers(string said, string shown) => Assert.Equal(shown, TeamsMarkdown.Fallback(said));

    [Fact]
    public void The_entity_is_what_teams_documents()
    {
        var message = new OutgoingActivity { Type = "message", Entities = [new MessageEntity(["AIGeneratedContent"], [new Claim(1, new Appearance("n", "a", null, new Icon("PDF")))], null)] };
        const string Expected = """
            {"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","@id":"","additionalType":["AIGeneratedContent"],"citation":[{"@type":"Claim","position":1,"appearance":{"@type":"DigitalDocument","name":"n","abstract":"a","image":{"@type":"ImageObject","name":"PDF"}}}]}
            """;
        using var sent = JsonDocument.Parse(Json(message));
        using var expected = JsonDocument.Parse(Expected);
        Assert.True(JsonElement.DeepEquals(expected.RootElement, sent.RootElement.GetProperty("entities")[0]), Json(message));
    }

    private static string Json(OutgoingActivity activity) => JsonSerializer.Serialize(activity, TeamsJson.Sent.OutgoingActivity);

    private static Delivery Delivered(Answer answer) => new(new TurnId("t"), answer.Text, answer);

    private static Answer Answer(int count, string padding = "", string title = "A paper")
    {
        Statement[] statements = [.. Enumerable.Range(1, count).Select(n => new Statement($"Statement {n}{padding}.", [n]))];
        Citation[] citations = [.. Enumerable.Range(1, count).Select(n => new Citation(n, new DocumentId($"papers/p{n}.pdf"), title, new DateOnly(2023, 11, 30), $"quote {n}", new Span(0, 7), 2))];
        return new Answer(
            Outcome.Answered, string.Join('\n', statements.Select(statement => $"{statement.Text} [{statement.Citations[0]}]")), "en", 0.9, statements, citations, ["What next?"], [], 1);
    }
}
