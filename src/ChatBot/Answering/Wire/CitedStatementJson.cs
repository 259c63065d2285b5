using System.Text.Json;
using ChatBot.Answering.Verification;
using ChatBot.Knowledge;

namespace ChatBot.Answering.Wire;

/// <summary>A statement that is to be verified, as a file brings it.</summary>
internal sealed record CitedStatementJson(string? Id, string? Statement, IReadOnlyList<CitedSpanJson?>? Citations)
{
    /// <exception cref="InvalidDataException">Not a statement with citations; the message says why.</exception>
    public static CitedStatementJson Read(string line)
    {
        try
        {
            var read = JsonSerializer.Deserialize(line, AnsweringJson.Lines.CitedStatementJson);
            if (string.IsNullOrWhiteSpace(read?.Statement))
                throw new InvalidDataException("The line holds no statement. Give it in the field \"statement\".");
            return read;
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"The line is not a statement in JSON: {fault.Message}", fault);
        }
    }

    /// <exception cref="InvalidDataException">A citation leads nowhere; the message says why.</exception>
    public IReadOnlyList<Evidence> Evidence(Generation generation) =>
        Citations is { Count: > 0 }
            ? [.. Citations.Select(citation => Evidence(citation, generation))]
            : throw new InvalidDataException("The statement cites nothing. Give at least one citation: {\"document\",\"start\",\"end\"}.");

    private static Evidence Evidence(CitedSpanJson? citation, Generation generation)
    {
        if (citation is not { Document: { } name, Start: { } start, End: { } end })
            throw new InvalidDataException("A citation needs \"document\", \"start\" and \"end\".");
        if (!generation.Documents.TryGetValue(new DocumentId(name), out var document))
            throw new InvalidDataException($"The document \"{name}\" is not in the folder, or could not be read.");
        return start >= 0 && start < end && end <= document.Text.Length
            ? new Evidence(document, new Span(start, end))
            : throw new InvalidDataException($"The span {start}..{end} is not in \"{name}\", whose text has {document.Text.Length} characters.");
    }
}

/// <param name="Start">In UTF-16 code units of the document's extracted text, as <paramref name="End"/>, which is exclusive.</param>
internal sealed record CitedSpanJson(string? Document, int? Start, int? End);

/// <param name="Reason">Why it is not supported; null when it is.</param>
internal sealed record VerdictJson(string? Id, bool Supported, string? Reason);
