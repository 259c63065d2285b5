namespace ChatBot.Knowledge;

/// <param name="Done">Files read so far.</param>
/// <param name="Total">Files found.</param>
/// <param name="Phase">What is being done, for a reader.</param>
internal sealed record IngestProgress(int Done, int Total, IngestPhase Phase);

internal enum IngestPhase
{
    Waiting,
    Reading,
    Indexing,
    Ready,
}
