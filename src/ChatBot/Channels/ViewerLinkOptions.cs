using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels;

/// <summary>How answers that leave this machine link to the documents behind them.</summary>
internal sealed class ViewerLinkOptions
{
    public const string Section = "Web";

    /// <summary>Where people reach this host from elsewhere, such as <c>https://bot.example.org</c>; null when they do not.</summary>
    [RegularExpression("https?://[^/?#]+/?", ErrorMessage = "Web:PublicBaseUrl must be a plain address without a path, such as https://bot.example.org.")]
    public string? PublicBaseUrl { get; set; }

    /// <summary>How long a signed link opens its document.</summary>
    [Range(1, 366, ErrorMessage = "Web:LinkDays must be from 1 to 366.")]
    public int LinkDays { get; set; } = 30;

    public Uri? PublicBase => string.IsNullOrEmpty(PublicBaseUrl) ? null : new Uri(PublicBaseUrl);
}

[OptionsValidator]
internal sealed partial class ValidateViewerLinkOptions : IValidateOptions<ViewerLinkOptions>;
