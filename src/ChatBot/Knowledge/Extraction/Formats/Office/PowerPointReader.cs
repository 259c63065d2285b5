using System.Globalization;
using System.Xml;
using ChatBot.Knowledge.Extraction.Details;

namespace ChatBot.Knowledge.Extraction.Formats.Office;

/// <summary>Presentations, slide by slide: title first, then the other shapes in their order, then the speaker's notes.</summary>
internal static class PowerPointReader
{
    public static DocumentDetails Read(byte[] content, BlockText text)
    {
        using var package = new OfficePackage(content, ".pptx");
        var main = package.MainPart("ppt/presentation.xml");
        var targets = package.Relationships(main).GroupBy(relationship => relationship.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Target, StringComparer.Ordinal);
        var (slides, size) = Slides(package, main);
        for (var number = 1; number <= slides.Count; number++)
        {
            if (targets.TryGetValue(slides[number - 1], out var part))
                ReadSlide(package, part, size, number, text);
        }

        return OfficeProperties.Read(package);
    }

    private static (List<string> Ids, SlideSize Size) Slides(OfficePackage package, string main)
    {
        List<string> ids = [];
        var size = SlideSize.Unknown;
        using var xml = package.Open(main);
        while (xml is not null && xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "sldId" && xml.RelationId() is { } id)
                ids.Add(id);
            else if (xml.LocalName == "sldSz" && long.TryParse(xml.GetAttribute("cx"), CultureInfo.InvariantCulture, out var width) && long.TryParse(xml.GetAttribute("cy"), CultureInfo.InvariantCulture, out var height))
                size = new SlideSize(width, height);
        }

        return (ids, size);
    }

    private static void ReadSlide(OfficePackage package, string part, SlideSize size, int number, BlockText text)
    {
        using var xml = package.Open(part);
        if (xml is null)
            return;
        var slide = SlideShapes.Read(xml, size, text);
        if (slide.IsHidden)
        {
            text.Hidden.Add("hidden slides");
            return;
        }

        slide.AddTo(text, number);
        var relationships = package.Relationships(part);
        foreach (var diagram in relationships.Where(relationship => relationship.IsOf("diagramData")))
            AddPart(diagram.Target);
        if (relationships.FirstOrDefault(relationship => relationship.IsOf("notesSlide")) is { } notes)
            AddPart(notes.Target);

        void AddPart(string name)
        {
            using var inner = package.Open(name);
            if (inner is not null)
                SlideShapes.Read(inner, SlideSize.Unknown, text).AddTo(text, number);
        }
    }
}
