namespace ChatBot.Knowledge.Ingestion;

/// <param name="Done">Files dealt with so far.</param>
/// <param name="Latest">The file that was dealt with last.</param>
internal readonly record struct IntakeProgress(int Done, int Total, DocumentId Latest);
