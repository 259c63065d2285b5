using ChatBot.EndToEnd.Rigs;
using Xunit.Runner.InProc.SystemConsole;

// Without a rig's name this is what the test runners start.
return RigCommands.Knows(args) ? await RigCommands.RunAsync(args) : await ConsoleRunner.Run(args);
