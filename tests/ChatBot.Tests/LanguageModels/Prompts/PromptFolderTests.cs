using ChatBot.LanguageModels;
using ChatBot.LanguageModels.Prompts;
using Microsoft.Extensions.Options;

namespace ChatBot.Tests.LanguageModels.Prompts;

public sealed class PromptFolderTests : IDisposable
{
    private static readonly string Shipped = Path.Combine(Sources.Root, "prompts");

    private readonly string _folder = Directory.CreateTempSubdirectory("chatbot-prompts-").FullName;

    public PromptFolderTests()
    {
        foreach (var file in Directory.EnumerateFiles(Shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(Shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [Fact]
    public void The_shipped_prompts_are_sound_and_load()
    {
        var prompts = Folder(Shipped);

        prompts.Check();

        Assert.All(Prompt.All, prompt => Assert.Equal(prompt.Placeholders.Order(StringComparer.Ordinal), prompts[prompt].Metadata.Parameters.Select(parameter => parameter.Name).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Those_the_program_carries_are_the_shipped_ones() =>
        Assert.Equal(File.ReadAllText(Path.Combine(Shipped, "answer", "skprompt.txt")), File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "prompts", "answer", "skprompt.txt")));

    [Fact]
    public void A_missing_placeholder_is_named() => Assert.Contains("{{$passages}}", FaultAfter("answer", text => text.Replace("{{$passages}}", "", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{$passage}}")]
    [InlineData("{{ files.read 'x' }}")]
    public void An_unknown_placeholder_is_named(string placeholder) => Assert.Contains(placeholder, FaultAfter("translate", text => text + placeholder), StringComparison.Ordinal);

    [Fact]
    public void A_prompt_that_is_gone_and_settings_that_are_no_JSON_are_named_together()
    {
        File.Delete(Path.Combine(_folder, "brief", "skprompt.txt"));
        File.WriteAllText(Path.Combine(_folder, "restate", "config.json"), "{");

        var faults = Assert.Throws<OptionsValidationException>(Folder(_folder).Check).Failures.ToArray();

        Assert.Equal(2, faults.Length);
        Assert.Contains(faults, fault => fault.Contains("brief", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains(Path.Combine("restate", "config.json"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"input_variables":5}""")]
    [InlineData("""{"execution_settings":[1]}""")]
    [InlineData("""{"template_format":"handlebars"}""")]
    public void Settings_that_cannot_be_used_are_named(string settings)
    {
        File.WriteAllText(Path.Combine(_folder, "answer", "config.json"), settings);

        var fault = Assert.Single(Assert.Throws<OptionsValidationException>(Folder(_folder).Check).Failures);

        Assert.Contains(Path.Combine("answer", "config.json"), fault, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string FaultAfter(string prompt, Func<string, string> change)
    {
        var path = Path.Combine(_folder, prompt, "skprompt.txt");
        File.WriteAllText(path, change(File.ReadAllText(path)));
        return Assert.Single(Assert.Throws<OptionsValidationException>(Folder(_folder).Check).Failures);
    }

    private static PromptFolder Folder(string path) => new(Options.Create(new LanguageModelOptions { Prompts = path }));
}
