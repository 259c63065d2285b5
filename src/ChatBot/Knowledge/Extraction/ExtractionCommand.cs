using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace ChatBot.Knowledge.Extraction;

/// <summary>How the executable starts itself as the child, however it was started: as a program, by dotnet, or inside a test.</summary>
internal static class ExtractionCommand
{
    // Memory the runtime itself takes beside its heap.
    private const int RuntimeMegabytes = 96;

    // The child gets what a process needs to start and nothing it could give away.
    private static readonly string[] Inherited =
        ["PATH", "SystemRoot", "windir", "SystemDrive", "ProgramFiles", "ProgramFiles(x86)", "TEMP", "TMP", "TMPDIR", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "LD_LIBRARY_PATH"];

    public static ProcessStartInfo Start(ExtractionLimits limits)
    {
        var start = Executable();
        start.ArgumentList.Add(ExtractionWorker.Command);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardInputEncoding = start.StandardOutputEncoding = start.StandardErrorEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        start.WorkingDirectory = Path.GetTempPath();
        start.Environment.Clear();
        foreach (var name in Inherited)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
                start.Environment[name] = value;
        }

        start.Environment["DOTNET_ROOT"] = DotnetRoot();
        start.Environment["DOTNET_GCHeapHardLimit"] = ((limits.MemoryPerFileMegabytes - RuntimeMegabytes) * 1024L * 1024L).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        // No dumps, no debugger's pipes: a crash here is an everyday event.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }

    private static ProcessStartInfo Executable()
    {
        var assembly = typeof(ExtractionCommand).Assembly.Location;
        // A program published as a single file has no assembly on disk: it is the executable itself.
        if (assembly.Length == 0)
            return new ProcessStartInfo(Environment.ProcessPath!);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        var dotnet = Path.Combine(DotnetRoot(), "dotnet" + suffix);
        // A program that carries its own runtime has no dotnet, but an executable beside the assembly.
        if (!File.Exists(dotnet))
            return new ProcessStartInfo(Path.ChangeExtension(assembly, suffix.Length == 0 ? null : suffix));
        var start = new ProcessStartInfo(dotnet);
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(assembly);
        return start;
    }

    // .../dotnet/shared/Microsoft.NETCore.App/10.0.0/
    private static string DotnetRoot() => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
}
