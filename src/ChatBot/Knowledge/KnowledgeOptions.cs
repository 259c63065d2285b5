using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Knowledge;

internal sealed class KnowledgeOptions
{
    public const string Section = "Knowledge";

    /// <summary>The folder of documents; null takes <c>seeds</c> of the working directory, else the one the program carries.</summary>
    public string? Documents { get; set; }

    public const string EmbeddedIndex = "embedded";
    public const string AzureSearchIndex = "azure-search";

    [RegularExpression($"{EmbeddedIndex}|{AzureSearchIndex}", ErrorMessage = "Knowledge:Index must be embedded or azure-search.")]
    public string Index { get; set; } = EmbeddedIndex;

    public bool IsAzureSearch => Index == AzureSearchIndex;

    public string DocumentsFolder => Path.GetFullPath(Documents is { Length: > 0 } folder ? folder
        : Directory.Exists("seeds") ? "seeds"
        : Path.Combine(AppContext.BaseDirectory, "seeds"));
}

[OptionsValidator]
internal sealed partial class ValidateKnowledgeOptions : IValidateOptions<KnowledgeOptions>;
