using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ChatBot.Briefings.Exports;

/// <summary>The styles a briefing is set in; named as Word names its own, so that a reader's outline and theme work.</summary>
internal static class WordStyles
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Heading = "Heading1";
    public const string Bullet = "ListBullet";
    public const string Source = "Source";

    private const string Latin = "Calibri";
    private const string Japanese = "Yu Gothic";
    private const string Accent = "1F4E80";
    private const string Soft = "665F55";
    private const int BulletList = 1;

    public static Styles Of(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Latin, HighAnsi = Latin, EastAsia = Japanese },
                new FontSize { Val = "20" },
                new Languages { Val = language == "ja" ? "ja-JP" : "en-GB", EastAsia = "ja-JP" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "40", Line = "252", LineRule = LineSpacingRuleValues.Auto }))),
        Style("Normal", "Normal", null, null, isDefault: true),
        Style(Title, "Title", new StyleParagraphProperties(new SpacingBetweenLines { After = "20" }), new StyleRunProperties(new Bold(), new Color { Val = Accent }, new FontSize { Val = "36" })),
        Style(Subtitle, "Subtitle", new StyleParagraphProperties(new SpacingBetweenLines { After = "120" }), new StyleRunProperties(new Color { Val = Soft })),
        Style(Heading, "heading 1", new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "160", After = "40" }, new OutlineLevel { Val = 0 }), new StyleRunProperties(new Bold(), new Color { Val = Accent }, new FontSize { Val = "24" })),
        Style(
            Bullet,
            "List Bullet",
            new StyleParagraphProperties(new NumberingProperties(new NumberingId { Val = BulletList }), new SpacingBetweenLines { After = "30" }, new Indentation { Left = "284", Hanging = "284" }),
            null),
        Style(Source, "Source", new StyleParagraphProperties(new SpacingBetweenLines { After = "0" }, new Indentation { Left = "426", Hanging = "426" }), new StyleRunProperties(new Color { Val = Soft }, new FontSize { Val = "16" })));

    public static Numbering Bullets() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = NumberFormatValues.Bullet },
                new LevelText { Val = "•" },
                new LevelJustification { Val = LevelJustificationValues.Left }) { LevelIndex = 0 }) { AbstractNumberId = 0 },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = BulletList });

    private static Style Style(string id, string name, StyleParagraphProperties? paragraph, StyleRunProperties? run, bool isDefault = false)
    {
        List<OpenXmlElement> parts = [new StyleName { Val = name }];
        if (!isDefault)
            parts.Add(new BasedOn { Val = "Normal" });
        parts.Add(new PrimaryStyle());
        if (paragraph is not null)
            parts.Add(paragraph);
        if (run is not null)
            parts.Add(run);
        return new Style(parts) { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault };
    }
}
