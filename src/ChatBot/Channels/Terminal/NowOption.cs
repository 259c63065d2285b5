using System.CommandLine;
using ChatBot.Answering.Wire;

namespace ChatBot.Channels.Terminal;

internal static class NowOption
{
    /// <param name="decides">What hangs on it, as the rest of a sentence; null where that goes without saying.</param>
    public static Option<string?> Create(string? decides = null)
    {
        var now = new Option<string?>("--now") { Description = $"The time of asking, such as 2023-12-01T09:00Z{(decides is null ? "" : $": {decides}")}. Default: now." };
        now.Validators.Add(result =>
        {
            try
            {
                if (result.Tokens is [var given])
                    QuestionJson.AskedAt(given.Value);
            }
            catch (InvalidDataException fault)
            {
                result.AddError(fault.Message);
            }
        });
        return now;
    }
}
