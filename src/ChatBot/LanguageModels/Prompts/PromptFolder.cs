using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;

namespace ChatBot.LanguageModels.Prompts;

/// <summary>The folder <c>prompts/</c>, each prompt in Semantic Kernel's own form: <c>skprompt.txt</c> beside <c>config.json</c>.</summary>
internal sealed partial class PromptFolder(IOptions<LanguageModelOptions> options)
{
    private const string FolderName = "prompts";
    private const string TemplateFile = "skprompt.txt";
    private const string SettingsFile = "config.json";

    // Milliseconds.
    private const int Limit = 5000;

    private readonly string _folder = FolderOf(options.Value);
    private readonly Lazy<IReadOnlyDictionary<string, KernelFunction>> _functions = new(() => Prompt.All.ToDictionary(
        prompt => prompt.Name, prompt => Load(FolderOf(options.Value), prompt), StringComparer.Ordinal));

    public string Folder => _folder;

    public KernelFunction this[Prompt prompt] => _functions.Value[prompt.Name];

    /// <exception cref="OptionsValidationException">All that is wrong with the prompts, each fault with the file to change.</exception>
    public void Check()
    {
        string[] faults = [.. Prompt.All.SelectMany(prompt => Faults(_folder, prompt))];
        if (faults.Length > 0)
            throw new OptionsValidationException(LanguageModelOptions.Section, typeof(LanguageModelOptions), faults);
    }

    // Those of the working directory serve whoever edits them; the program carries its own everywhere else.
    private static string FolderOf(LanguageModelOptions options) => Path.GetFullPath(
        options.Prompts is { Length: > 0 } given ? given
        : File.Exists(Path.Combine(FolderName, Prompt.Answer.Name, TemplateFile)) ? FolderName
        : Path.Combine(AppContext.BaseDirectory, FolderName));

    private static KernelFunction Load(string folder, Prompt prompt)
    {
        var settings = PromptTemplateConfig.FromJson(File.ReadAllText(Path.Combine(folder, prompt.Name, SettingsFile)));
        settings.Name = prompt.Name;
        settings.Template = File.ReadAllText(Path.Combine(folder, prompt.Name, TemplateFile));
        // What fills a placeholder stays data: Semantic Kernel encodes it unless it is told to trust it.
        settings.AllowDangerouslySetContent = false;
        foreach (var variable in settings.InputVariables)
            variable.AllowDangerouslySetContent = false;
        return KernelFunctionFactory.CreateFromPrompt(settings, new KernelPromptTemplateFactory());
    }

    private static IEnumerable<string> Faults(string folder, Prompt prompt)
    {
        var (template, settings) = (Path.Combine(folder, prompt.Name, TemplateFile), Path.Combine(folder, prompt.Name, SettingsFile));
        if (!File.Exists(template) || !File.Exists(settings))
        {
            yield return $"The prompt {prompt.Name} is missing: {(File.Exists(template) ? settings : template)} is not there. Put it back, or remove LanguageModel:Prompts to use the prompts the program carries.";
            yield break;
        }

        var used = Tag().Matches(File.ReadAllText(template)).Select(tag => tag.Groups["name"] is { Success: true } name ? name.Value : tag.Value).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var missing in prompt.Placeholders.Except(used, StringComparer.Ordinal))
            yield return $"{template} does not use the placeholder {{{{${missing}}}}}. Put it where the program's {missing} belongs.";
        foreach (var unknown in used.Except(prompt.Placeholders, StringComparer.Ordinal))
            yield return $"{template} uses the unknown placeholder {(unknown.StartsWith('{') ? unknown : $"{{{{${unknown}}}}}")}. The program fills {string.Join(", ", prompt.Placeholders.Select(known => $"{{{{${known}}}}}"))}.";
        if (LoadFault(folder, prompt) is { } fault)
            yield return $"{settings} cannot be read: {fault} Mend it, or put the shipped file back.";
    }

    // As it will be read to be used. The reader of prompts throws what it likes.
    private static string? LoadFault(string folder, Prompt prompt)
    {
        try
        {
            Load(folder, prompt);
            return null;
        }
        catch (Exception fault) when (fault is JsonException or KernelException or ArgumentException or InvalidOperationException or NotSupportedException or FormatException)
        {
            return fault.GetBaseException().Message;
        }
    }

    [GeneratedRegex(@"\{\{\s*(\$(?<name>\w+)\s*\}\}|[^}]*\}\})", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Tag();
}
