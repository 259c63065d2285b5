using Xunit.Runner.InProc.SystemConsole;

// Without a rig's name this is what the test runners start.
return await ConsoleRunner.Run(args);
