using System.Diagnostics;
using System.Globalization;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>File systems of a rig's own, which can be filled, locked and cut off.</summary>
internal static class Mounting
{
    public static bool IsAllowed()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return false;
        var folder = Directory.CreateTempSubdirectory("chatbot-mount-").FullName;
        var can = TryRun("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder) == 0;
        if (can)
            Run("umount", folder);
        Directory.Delete(folder);
        return can;
    }

    public static void Run(string program, params string[] arguments)
    {
        if (TryRun(program, arguments) is not 0 and var code)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{program} {string.Join(' ', arguments)} failed with {code}."));
    }

    public static int TryRun(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
