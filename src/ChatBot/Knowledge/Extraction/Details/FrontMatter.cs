using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ChatBot.Knowledge.Extraction.Details;

/// <summary>The YAML block on top of a markdown file.</summary>
internal static class FrontMatter
{
    private static readonly string[] TitleKeys = ["title", "タイトル", "題名"];
    private static readonly string[] AuthorKeys = ["author", "authors", "by", "著者"];
    private static readonly string[] DateKeys = ["date", "published", "published_at", "publish_date", "published_time", "pubdate", "date_published", "datepublished", "created", "日付", "公開日"];

    /// <exception cref="YamlException">Not YAML.</exception>
    public static DocumentDetails Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        if (stream.Documents is not [{ RootNode: YamlMappingNode root }, ..])
            return DocumentDetails.None;
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in root.Children)
        {
            if (key is YamlScalarNode { Value: { } name } && Text(value) is { Length: > 0 } text)
                values.TryAdd(name.Trim(), text);
        }

        return new DocumentDetails(
            First(TitleKeys, text => text),
            First(AuthorKeys, text => text),
            First(DateKeys, Date));

        T? First<T>(string[] keys, Func<string, T?> read) =>
            keys.Select(key => values.TryGetValue(key, out var text) ? read(text) : default).FirstOrDefault(found => found is not null);
    }

    private static string? Text(YamlNode node) => node switch
    {
        YamlScalarNode scalar => scalar.Value?.Trim(),
        YamlSequenceNode list => string.Join(", ", list.Children.OfType<YamlScalarNode>().Select(item => item.Value?.Trim()).Where(item => !string.IsNullOrEmpty(item))),
        _ => null,
    };

    private static DateOnly? Date(string text) =>
        DateText.Read(text)
        ?? (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && char.IsDigit(text[0]) && text.StartsWith(moment.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            ? DateOnly.FromDateTime(moment.DateTime)
            : null);
}
