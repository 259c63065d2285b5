using ChatBot.Conversations;

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
        catch (Exception wrong) when (SettingsFaults.Of(wrong) is { Count: > 0 } faults)
        {
            foreach (var fault in faults)
                await Console.Error.WriteLineAsync(fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException or StateRefusedException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
        }

        return ExitCode.Failed;
    }
}
