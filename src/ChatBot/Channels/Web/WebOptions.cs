using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Web;

internal sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>Asked for from everyone once it is set. Without it only this machine gets in.</summary>
    [RegularExpression("[!-~]{16,512}", ErrorMessage = "Web:AccessKey must have at least 16 characters, without blanks, from the ASCII letters, digits and signs.")]
    public string? AccessKey { get; set; }

    /// <summary>Questions that one client beyond this machine may ask.</summary>
    [Range(1, 100_000, ErrorMessage = "Web:QuestionsPerMinute must be from 1 to 100000.")]
    public int QuestionsPerMinute { get; set; } = 120;
}

[OptionsValidator]
internal sealed partial class ValidateWebOptions : IValidateOptions<WebOptions>;
