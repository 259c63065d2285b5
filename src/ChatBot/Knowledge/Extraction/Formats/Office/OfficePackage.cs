using System.IO.Compression;
using System.Xml;

namespace ChatBot.Knowledge.Extraction.Formats.Office;

/// <summary>
/// A .docx, .pptx or .xlsx: parts of XML in a zip file. Parts are read as a stream, and what they unpack to is
/// measured while it is read, for the sizes that a hostile file declares are lies.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    private const long MostUnpackedBytes = 256L * 1024 * 1024;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly UnpackedBytes _unpacked = new(MostUnpackedBytes);

    /// <exception cref="InvalidDataException">Not such a file; the message says what it is.</exception>
    public OfficePackage(byte[] content, string extension)
    {
        if (content.AsSpan().StartsWith(CompoundFile))
            throw new InvalidDataException(content.AsSpan().IndexOf(EncryptedPackage) >= 0
                ? "is encrypted with a password; save it without one"
                : $"is an Office file of the time before {extension}; save it as {extension}");
        try
        {
            _zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            foreach (var entry in _zip.Entries)
                _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidDataException($"is not a valid {extension}: it is damaged or was cut off", fault);
        }
    }

    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static ReadOnlySpan<byte> EncryptedPackage => "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8;

    /// <summary>The part that holds the document itself.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public string MainPart(string usual)
    {
        var named = Relationships("").FirstOrDefault(relationship => relationship.IsOf("officeDocument"))?.Target;
        return named is not null && _parts.ContainsKey(named) ? named
            : _parts.ContainsKey(usual) ? usual
            : throw new InvalidDataException($"is not a valid Office file: it has no part {usual}");
    }

    /// <summary>Null when there is no such part.</summary>
    public XmlReader? Open(string part)
    {
        if (!_parts.TryGetValue(part, out var entry))
            return null;
        return XmlReader.Create(new MeasuredStream(entry.Open(), _unpacked), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });
    }

    /// <summary>Where a part points to, inside the package; what points out of it is never followed.</summary>
    public IReadOnlyList<OfficeRelationship> Relationships(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        using var xml = Open($"{part[..slash]}_rels/{part[slash..]}.rels");
        List<OfficeRelationship> relationships = [];
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("TargetMode") != "External"
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Type") is { } type && xml.GetAttribute("Target") is { } target)
                relationships.Add(new OfficeRelationship(id, type, Resolve(part[..slash], target)));
        }

        return relationships;
    }

    public void Dispose() => _zip.Dispose();

    private static string Resolve(string folder, string target)
    {
        List<string> path = [];
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
                path.RemoveRange(Math.Max(0, path.Count - 1), Math.Min(1, path.Count));
            else if (step != ".")
                path.Add(step);
        }

        return string.Join('/', path);
    }
}
