using ChatBot.Conversations;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Terminal;

/// <summary>Turns what can go wrong in a command into one plain sentence and an exit code.</summary>
internal static class Fault
{
    public static async Task<int> GuardAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (OptionsValidationException fault)
        {
            foreach (var failure in fault.Failures)
                await Console.Error.WriteLineAsync(failure);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException or StateRefusedException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
        }

        return ExitCode.Failed;
    }
}
