using ChatBot.Channels.Terminal;

return await CommandLine.RunAsync(args);
