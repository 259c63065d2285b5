using System.IO.MemoryMappedFiles;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>A clock on the wall that all processes of a rig look at and the rig sets; between two settings it runs as clocks do, and timers run by the real one.</summary>
internal sealed class RigClock : TimeProvider, IDisposable
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor ahead;

    public RigClock(string path)
    {
        file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, mapName: null, sizeof(long));
        ahead = file.CreateViewAccessor(0, sizeof(long));
    }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(ahead.ReadInt64(0));

    public void Set(DateTimeOffset moment) => ahead.Write(0, (moment - base.GetUtcNow()).Ticks);

    public void Dispose()
    {
        ahead.Dispose();
        file.Dispose();
    }
}
