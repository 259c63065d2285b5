using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;

namespace ChatBot.Knowledge.Extraction;

/// <summary>The child process: reads one request a line from standard input, answers with one line on standard output.</summary>
internal static class ExtractionWorker
{
    /// <summary>The hidden mode of the executable; the host starts it, nobody types it.</summary>
    public const string Command = "--extraction-worker";

    public const int OutOfMemory = 137;

    /// <summary>The answer of a child that is about to end.</summary>
    public const string OutOfMemoryFault = "out of memory";

    // Made beforehand: there will be nothing left to make it of.
    private static readonly byte[] OutOfMemoryAnswer =
        [.. JsonSerializer.SerializeToUtf8Bytes(ExtractionResult.Killed(OutOfMemoryFault), ExtractionJson.Line.ExtractionResult), (byte)'\n'];

    // Deeply nested files recurse deeply in foreign parsers; what overflows even this is hostile.
    private const int StackBytes = 16 * 1024 * 1024;

    // The host kills a late child; this is for the child whose host is gone.
    private const int GraceSeconds = 5;

    public static bool IsMeant(string[] arguments) => arguments is [Command];

    public static int Run()
    {
        using var input = new StreamReader(Console.OpenStandardInput());
        using var output = Console.OpenStandardOutput();
        // A chatty library must not write into the protocol.
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
        var exitCode = 0;
        var reader = new Thread(() => exitCode = Serve(input, output), StackBytes);
        reader.Start();
        reader.Join();
        return exitCode;
    }

    private static int Serve(StreamReader input, Stream output)
    {
        // The host's clock starts here, not while a busy machine was still starting the process.
        output.WriteByte((byte)'\n');
        output.Flush();
        using var watchdog = new Timer(_ => Process.GetCurrentProcess().Kill());
        while (input.ReadLine() is { } line)
        {
            var request = JsonSerializer.Deserialize(line, ExtractionJson.Line.ExtractionRequest)!;
            watchdog.Change(TimeSpan.FromSeconds(request.Seconds + GraceSeconds), Timeout.InfiniteTimeSpan);
            ExtractionResult result;
            try
            {
                result = Read(request);
            }
            catch (OutOfMemoryException)
            {
                // What is left of the heap cannot be trusted to read the next file, nor the runtime to end in order.
                output.Write(OutOfMemoryAnswer);
                output.Flush();
                return OutOfMemory;
            }

            watchdog.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            JsonSerializer.Serialize(output, result, ExtractionJson.Line.ExtractionResult);
            output.WriteByte((byte)'\n');
            output.Flush();
        }

        return 0;
    }

    // Whoever has the file open for writing is not disturbed; a file that grows meanwhile is read up to its limit.
    private static byte[]? Content(ExtractionRequest request)
    {
        using var file = new FileStream(request.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.Length > request.MaximumBytes)
            return null;
        using var content = new MemoryStream((int)file.Length);
        file.CopyTo(content);
        return content.Length > request.MaximumBytes ? null : content.ToArray();
    }

    private static ExtractionResult Read(ExtractionRequest request)
    {
        string? hash = null;
        try
        {
            var content = Content(request);
            if (content is null)
                return ExtractionResult.Failed(ExtractionLimits.TooLarge(request.MaximumBytes));
            hash = Convert.ToHexStringLower(SHA256.HashData(content));
            var text = DocumentReader.Read(request.Path, content, request.MaximumCharacters);
            return text.Text.Length > request.MaximumCharacters
                ? ExtractionResult.Failed($"holds more than {request.MaximumCharacters:N0} characters of text", hash)
                : new ExtractionResult(text, hash, null);
        }
        catch (InvalidDataException fault)
        {
            return ExtractionResult.Failed(fault.Message, hash);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return ExtractionResult.Failed($"cannot be opened: {fault.Message}", hash);
        }
    }
}
