using ChatBot.Answering.Writing;
using ChatBot.Channels.Slack;
using ChatBot.Channels.Slack.Outbound;
using ChatBot.Channels.Teams;
using ChatBot.Channels.Teams.Outgoing;
using ChatBot.Conversations;
using ChatBot.Conversations.Storage;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Extraction;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Indexing.Azure;
using ChatBot.LanguageModels;
using ChatBot.LanguageModels.Prompts;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;

namespace ChatBot.Channels.Terminal.Doctor;

/// <summary>One look at each thing the bot depends on; at a service, by one real call.</summary>
internal sealed class Examination(IServiceProvider services)
{
    public IReadOnlyList<(string Name, Func<CancellationToken, Task<Finding>> Look)> All =>
    [
        ("documents", DocumentsAsync),
        ("state", StateAsync),
        ("prompts", PromptsAsync),
        ("language model", ModelAsync),
        ("embeddings", EmbeddingsAsync),
        ("Azure AI Search", AzureSearchAsync),
        ("Slack", SlackAsync),
        ("Teams", TeamsAsync),
    ];

    private async Task<Finding> DocumentsAsync(CancellationToken cancellation)
    {
        var folder = Options<KnowledgeOptions>().DocumentsFolder;
        if (!Directory.Exists(folder))
            return Finding.Ill($"There is no folder {folder}. Create it, or name another in Knowledge:Documents.");
        if ((await GlossaryFile.ReadAsync(folder, cancellation)).Fault is { } fault)
            return Finding.Ill($"{Glossary.FileName} {fault}");
        var documents = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count(DocumentReader.Reads);
        return documents > 0
            ? Finding.Well($"{documents} documents in {folder}; ingest says what is read of each")
            : Finding.Ill($"There is nothing to read in {folder}. Put documents there: {string.Join(' ', DocumentReader.Extensions)}");
    }

    private async Task<Finding> StateAsync(CancellationToken cancellation)
    {
        try
        {
            return Finding.Well(await StateProbe.TryAsync(Options<StateOptions>(), cancellation));
        }
        catch (Exception fault) when (fault is StateRefusedException or StoreUnavailableException)
        {
            return Finding.Ill(fault.Message);
        }
    }

    private Task<Finding> PromptsAsync(CancellationToken cancellation)
    {
        var prompts = services.GetRequiredService<PromptFolder>();
        prompts.Check();
        return Task.FromResult(Finding.Well($"{Prompt.All.Count} prompts in {prompts.Folder}"));
    }

    private async Task<Finding> ModelAsync(CancellationToken cancellation)
    {
        var options = Options<LanguageModelOptions>();
        if (!options.Writes)
            return Finding.Off("answers quote the documents; LanguageModel:Provider and LanguageModel:Model switch a model on");
        var arguments = new KernelArguments { ["language"] = "English", ["names"] = "", ["question"] = "\"これはテストですか。\"" };
        try
        {
            ModelReply.ReadQuestion(await services.GetRequiredService<LanguageModel>().AskAsync(Prompt.Translate, arguments, account: null, lookup: null, cancellation));
            return Finding.Well($"{options.Provider} {options.Model} at {options.EndpointAddress.Authority} replied; {services.GetRequiredService<ModelMetrics>().SinceStart.TokensRead} tokens read");
        }
        catch (ModelException fault)
        {
            return Finding.Ill($"{options.Model} at {options.EndpointAddress.Authority}: {fault.Message}{Unreachable(fault)}");
        }
    }

    private async Task<Finding> EmbeddingsAsync(CancellationToken cancellation)
    {
        var options = Options<LanguageModelOptions>();
        if (!options.Embeds)
            return Finding.Off("passages are found by their words; LanguageModel:EmbeddingModel finds them by their meaning too");
        try
        {
            var vectors = await services.GetRequiredService<TextEmbedder>().EmbedAsync(["This is a test."], account: null, cancellation);
            return Finding.Well($"{options.Provider} {options.EmbeddingModel} at {options.EndpointAddress.Authority} gives vectors of {vectors[0].Length} numbers");
        }
        catch (ModelException fault)
        {
            return Finding.Ill($"{options.EmbeddingModel} at {options.EndpointAddress.Authority}: {fault.Message}{Unreachable(fault)}");
        }
    }

    private async Task<Finding> AzureSearchAsync(CancellationToken cancellation)
    {
        if (!Options<KnowledgeOptions>().IsAzureSearch)
            return Finding.Off("the index is embedded; Knowledge:Index azure-search and AzureSearch:Endpoint switch it on");
        var alias = Options<AzureSearchOptions>().Index;
        try
        {
            var service = services.GetRequiredService<AzureSearchService>();
            if (await service.AliasedAsync(alias, cancellation) is not { } index)
                return Finding.Well($"{Options<AzureSearchOptions>().Address.Authority} answers; there is no alias {alias} yet, the host makes it at its start");
            var passages = await service.Index(alias).GetDocumentCountAsync(cancellation);
            return Finding.Well($"{alias} leads to {index}, {passages.Value} passages");
        }
        catch (Exception fault) when (AzureSearchFaults.IsKnown(fault) && !cancellation.IsCancellationRequested)
        {
            return Finding.Ill(AzureSearchFaults.Explain(fault));
        }
    }

    private static string Unreachable(ModelException fault) =>
        fault.Fault == ModelFault.Unavailable ? ". Check LanguageModel:Endpoint, and whether the service runs and this machine reaches it." : "";

    private async Task<Finding> SlackAsync(CancellationToken cancellation)
    {
        var options = Options<SlackOptions>();
        if (!options.IsOn)
            return Finding.Off("Slack:BotToken switches it on; see manifest/slack/README.md");
        if (options.BotToken is not { Length: > 0 } token)
            return Finding.Well("workspaces install the app; there is no token of the settings to try");
        var result = await services.GetRequiredService<SlackApi>().ReadAsync(SlackMethod.AuthTest, token, "doctor", new Dictionary<string, string>(StringComparer.Ordinal), cancellation);
        return result.IsOk
            ? Finding.Well($"Slack knows the bot as {result.Body["user_id"]} in {result.Body["team_id"]}")
            : Finding.Ill($"Slack refuses Slack:BotToken ({result.Error}). Copy the bot token from the app's OAuth & Permissions page.");
    }

    private async Task<Finding> TeamsAsync(CancellationToken cancellation)
    {
        var options = Options<TeamsOptions>();
        if (!options.IsOn)
            return Finding.Off("Teams:AppId switches it on; see manifest/teams/README.md");
        if (services.GetService<ConnectorToken>() is not { } token)
            return Finding.Well("on without checking who calls; there is no token to fetch");
        try
        {
            await token.GetAsync(cancellation);
            return Finding.Well($"the sign-in service gives a token for {options.AppId}");
        }
        catch (Conversations.Outbound.SendFailedException fault)
        {
            return Finding.Ill($"The sign-in service gives no token for {options.AppId}. Check Teams:AppId, Teams:TenantId and the credential. {fault.InnerException?.Message}");
        }
    }

    private T Options<T>()
        where T : class => services.GetRequiredService<IOptions<T>>().Value;
}
