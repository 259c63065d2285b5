using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Answering;
using ChatBot.Answering.Ranking;
using ChatBot.Answering.Understanding;
using ChatBot.Channels.Teams.Cards;
using ChatBot.Knowledge;

namespace ChatBot.Channels.Teams.Searching;

/// <summary>Search from the compose box: passages only, no writing, since Teams asks at every pause of typing and waits five seconds.</summary>
internal sealed class SearchExtension(KnowledgeBase knowledge, SentenceRanker ranker, CitationLink link, TimeProvider time)
{
    public const string Command = "searchDocuments";
    public const string Parameter = "query";

    private const int PageSize = 25;

    /// <summary>Null when the request is none that the command can send.</summary>
    /// <param name="collections">What may be quoted where the search is made; null means all.</param>
    public JsonObject? Answer(JsonElement? value, IReadOnlySet<string>? collections)
    {
        if (SearchQuery.Of(value) is not { } query)
            return null;
        if (query.Text.Length == 0)
            return Message("Type a question or a few words. / 質問または語句を入力してください。");
        if (knowledge.Current is not { } generation)
            return Message("The documents are still being read. Please try again in a moment. / 資料を読み込み中です。");

        var question = new Question(query.Text, time.GetUtcNow(), Collections: collections);
        Citation[] found = [.. ranker.Rank(QuestionReader.Read(question, generation), generation).Skip(query.Skip).Take(Math.Min(query.Count, PageSize)).Select(CitationOf)];
        // Behind the last page there is nothing more, which is no news.
        return found.Length == 0 && query.Skip == 0
            ? Message("Nothing found in the documents. / 資料には見つかりませんでした。")
            : Results(found.Select(citation => QuoteCard.Attachment(citation, link(citation))));
    }

    private static Citation CitationOf(RankedSentence sentence) => new(
        1,
        sentence.Passage.Document.Id,
        sentence.Passage.Document.Title,
        sentence.Passage.Document.Date,
        sentence.Text,
        sentence.Span,
        sentence.Passage.Document.PageAt(sentence.Span.Start));

    private static JsonObject Results(IEnumerable<JsonNode> attachments) => new()
    {
        ["composeExtension"] = new JsonObject
        {
            ["type"] = "result",
            ["attachmentLayout"] = "list",
            ["attachments"] = new JsonArray([.. attachments]),
        },
    };

    private static JsonObject Message(string text) => new()
    {
        ["composeExtension"] = new JsonObject { ["type"] = "message", ["text"] = text },
    };
}
