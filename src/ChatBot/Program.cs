using ChatBot;
using ChatBot.Channels.Terminal;
using ChatBot.Knowledge.Extraction;

// The child process that reads documents loads nothing of the host.
if (ExtractionWorker.IsMeant(args))
    return ExtractionWorker.Run();
return CommandLine.IsForHost(args) ? await BotHost.RunAsync(args) : await CommandLine.RunAsync(args);
