namespace ChatBot.Knowledge.Extraction;

/// <summary>One line from the host to the child process.</summary>
internal sealed record ExtractionRequest(string Path, long MaximumBytes, int MaximumCharacters, int Seconds);
