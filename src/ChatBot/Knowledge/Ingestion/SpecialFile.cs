using System.Formats.Tar;

namespace ChatBot.Knowledge.Ingestion;

/// <summary>Pipes, sockets and devices: opening one may wait for ever or never end.</summary>
internal static class SpecialFile
{
    /// <summary>What the file is when it is no ordinary one: "a pipe", "a device".</summary>
    public static string? Kind(FileInfo file)
    {
        // Special files have no length, so only the few without one are looked at more closely.
        if (OperatingSystem.IsWindows() || !file.Exists || file.Length > 0)
            return null;
        try
        {
            // .NET tells a file's type nowhere else without opening it: an archive has to know it first.
            using var probe = new MemoryStream();
            using var writer = new TarWriter(probe, leaveOpen: true);
            writer.WriteEntry(file.FullName, "probe");
            probe.Position = 0;
            using var reader = new TarReader(probe, leaveOpen: true);
            return reader.GetNextEntry()?.EntryType switch
            {
                TarEntryType.Fifo => "a pipe",
                TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "a device",
                _ => null,
            };
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
        catch (IOException)
        {
            // An archive can hold every kind of file but a socket.
            return file.Exists ? "a socket" : null;
        }
    }
}
