using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>An ext4 file system in a file, whose power can be cut: what was not synced by then never reaches it.</summary>
internal sealed partial class CuttableDisk : IDisposable
{
    private const uint Shutdown = 0x8004587D; // EXT4_IOC_SHUTDOWN
    private const uint WithoutTheLog = 2; // EXT4_GOING_FLAGS_NOLOGFLUSH

    private readonly RigFolder _folder = new();
    private readonly string _image;

    public CuttableDisk()
    {
        _image = System.IO.Path.Combine(_folder.Path, "disk.img");
        Path = System.IO.Path.Combine(_folder.Path, "disk");
        Directory.CreateDirectory(Path);
        using (var file = File.Create(_image))
            file.SetLength(512L << 20);
        Mounting.Run("mkfs.ext4", "-q", "-F", _image);
        Mount();
    }

    /// <summary>Why there can be none here; null when there can.</summary>
    public static string? Absence => Mounting.IsAllowed() && File.Exists("/dev/loop-control") && File.Exists("/usr/sbin/mkfs.ext4")
        ? null
        : "It takes Linux, the right to mount, loop devices and mkfs.ext4.";

    public string Path { get; }

    public void Cut()
    {
        using var root = Open(Path, 0);
        var flags = WithoutTheLog;
        if (Control(root, Shutdown, ref flags) != 0)
            throw new InvalidOperationException($"The file system could not be shut down: error {Marshal.GetLastPInvokeError()}.");
    }

    public void MountAgain()
    {
        Unmount();
        Mount();
    }

    public void Dispose()
    {
        Unmount();
        _folder.Dispose();
    }

    private void Mount() => Mounting.Run("mount", "-o", "loop", _image, Path);

    private void Unmount() => Mounting.Run("umount", Path);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Control(SafeFileHandle file, nuint request, ref uint argument);
}
