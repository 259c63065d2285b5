using ChatBot.Answering;
using ChatBot.Answering.Writing;
using ChatBot.LanguageModels;
using ChatBot.LanguageModels.Prompts;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;

namespace ChatBot.Briefings.Sections;

/// <summary>
/// Lets a language model sum a topic up from the passages nearest to it. Without a model, or when it fails, or when the
/// documents carry nothing of what it wrote, there are no lines, and the page quotes instead.
/// </summary>
internal sealed class ModelSummary(IOptions<LanguageModelOptions> options, TimeProvider time, LanguageModel? model = null) : IDisposable
{
    // The page has room for no more above its other sections.
    private const int AtMost = 5;
    private const int MostKept = 500;

    // A page, the same page as a file and a card that is refreshed say the same, and cost once.
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly MemoryCache _written = new(new MemoryCacheOptions { SizeLimit = MostKept });

    public static ModelSummary Off { get; } = new(Options.Create(new LanguageModelOptions()), TimeProvider.System);

    public async Task<IReadOnlyList<DraftLine>> WriteAsync(Material material, CancellationToken cancellation)
    {
        if (model is null)
            return [];
        var page = Key.Of(material);
        if (_written.TryGetValue(page, out IReadOnlyList<DraftLine>? earlier))
            return earlier!;
        if (material.Request.IsAtOnce)
            return [];
        var lines = await TryAsync(material, cancellation);
        if (lines.Count > 0)
            _written.Set(page, lines, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
        return lines;
    }

    public void Dispose() => _written.Dispose();

    private async Task<IReadOnlyList<DraftLine>> TryAsync(Material material, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(options.Value.WritingTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var passages = NumberedPassages.Of(SummarySection.Telling(material));
        try
        {
            var reply = ModelReply.Read(await model!.AskAsync(Prompt.Brief, Arguments(material, passages), material.Request.Account, lookup: null, either.Token));
            return [.. reply.Statements!.OfType<ModelStatement>()
                .Select(statement => Judgement.Of(statement, passages, material.Language).Taken).OfType<DraftStatement>()
                .Select(taken => new DraftLine(taken.Text, taken.Evidence, ByModel: true)).DistinctBy(line => line.Claim, StringComparer.Ordinal).Take(AtMost)];
        }
        catch (Exception fault) when (ModelException.LeavesTime(fault, cancellation))
        {
            // The model's own door has written to the log why.
            return [];
        }
    }

    private static KernelArguments Arguments(Material material, NumberedPassages passages) => new()
    {
        ["language"] = ModelLanguage.Name(material.Language),
        ["today"] = DateWording.Of(material.Request.Today, material.Request.Today, "en"),
        ["passages"] = passages.Lines(),
        ["topic"] = JsonLines.OfText(material.Request.Topic.Trim()),
    };

    private sealed record Key(string Topic, string Language, DateOnly Today, string? Collections, long Generation)
    {
        public static Key Of(Material material) => new(
            material.Request.Topic.Trim(),
            material.Language,
            material.Request.Today,
            material.Request.Collections is { } collections ? string.Join('\n', collections.Order(StringComparer.Ordinal)) : null,
            material.Generation.Number);
    }
}
