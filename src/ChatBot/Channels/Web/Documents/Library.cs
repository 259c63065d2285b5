using ChatBot.Answering.Wire;
using ChatBot.Knowledge;
using Microsoft.AspNetCore.Mvc;

namespace ChatBot.Channels.Web.Documents;

/// <summary><c>GET /api/documents</c>.</summary>
internal static class Library
{
    private const int DefaultLimit = 200;
    private const int MostAtOnce = 1_000;

    public static IResult Get([FromServices] KnowledgeBase knowledge, string? offset = null, string? limit = null)
    {
        if (!TryCount(offset, 0, int.MaxValue, out var from))
            return Wrong("offset", "a whole number from 0");
        if (!TryCount(limit, DefaultLimit, MostAtOnce, out var count))
            return Wrong("limit", $"a whole number from 0 to {MostAtOnce}");
        return TypedResults.Json(Of(knowledge, from, count), WebJson.Default.LibraryJson);
    }

    internal static LibraryJson Of(KnowledgeBase knowledge, int offset, int limit)
    {
        var generation = knowledge.Current;
        var progress = knowledge.Progress;
        var files = generation?.Report.Files ?? [];
        var shown = files.OrderBy(Rank).Skip(offset).Take(limit).Select(Document).ToArray();
        return new LibraryJson(
            generation?.Number ?? 0,
            generation is not null,
            knowledge.Fault,
            new IngestProgressJson(Phase(progress.Phase), progress.Done, progress.Total),
            files.Count(file => file.Fault is null),
            files.Count(file => file.Fault is not null),
            files.Count(file => file.Notices.Count > 0),
            generation?.Passages.Count ?? 0,
            shown,
            shown.Length > 0 && offset < files.Count - shown.Length ? offset + shown.Length : null);
    }

    // What somebody may have to do something about comes first.
    private static int Rank(IngestedFile file) => file switch
    {
        { Fault: not null } => 0,
        { Notices.Count: > 0 } => 1,
        _ => 2,
    };

    private static LibraryDocumentJson Document(IngestedFile file) => new(
        file.Id.Path, file.Title, file.Date, file.Id.Collection, file.Passages, file.Fault, file.Notices, file.Fault is null ? DocumentLinks.Path(file.Id) : null);

    private static string Phase(IngestPhase phase) => phase switch
    {
        IngestPhase.Reading => "reading",
        IngestPhase.Indexing => "indexing",
        IngestPhase.Ready => "ready",
        _ => "waiting",
    };

    private static bool TryCount(string? text, int otherwise, int most, out int count)
    {
        count = otherwise;
        return text is null || (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out count) && count <= most);
    }

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Wrong(string parameter, string expected) =>
        TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "Not a part of the list", detail: $"\"{parameter}\" must be {expected}.");
}
