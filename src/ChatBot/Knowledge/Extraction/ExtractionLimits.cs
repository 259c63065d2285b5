using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Knowledge.Extraction;

/// <summary>What reading one file may cost. Settings of the section <c>Knowledge</c>.</summary>
internal sealed class ExtractionLimits
{
    public const string Section = "Knowledge";

    [Range(1, 600)]
    public int SecondsPerFile { get; set; } = 10;

    [Range(256, 65_536)]
    public int MemoryPerFileMegabytes { get; set; } = 512;

    [Range(1, 2_000)]
    public int MaximumFileMegabytes { get; set; } = 50;

    public long MaximumBytes => MaximumFileMegabytes * BytesPerMegabyte;

    public static string TooLarge(long maximumBytes) => $"is larger than {maximumBytes / BytesPerMegabyte} MB; split it, or raise Knowledge:{nameof(MaximumFileMegabytes)}";

    private const long BytesPerMegabyte = 1024 * 1024;

    /// <summary>Longer texts than this (some 3,000 pages) are left out: no answer could be checked against them in time.</summary>
    [Range(1_000, 200_000_000)]
    public int MaximumTextCharacters { get; set; } = 10_000_000;
}

[OptionsValidator]
internal sealed partial class ExtractionLimitsValidator : IValidateOptions<ExtractionLimits>;
