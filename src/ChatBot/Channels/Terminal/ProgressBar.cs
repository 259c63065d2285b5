using ChatBot.Knowledge;

namespace ChatBot.Channels.Terminal;

/// <summary>One line that fills up while documents are read. Only on a terminal: a log gets no bar.</summary>
internal sealed class ProgressBar : IProgress<IngestProgress>
{
    private const int Width = 40;

    private readonly Lock _writing = new();
    private int _shown = -1;

    public static ProgressBar? OnTerminal() => Console.IsErrorRedirected ? null : new ProgressBar();

    public void Report(IngestProgress value)
    {
        lock (_writing)
        {
            var filled = value.Total == 0 ? Width : Width * value.Done / value.Total;
            var isLast = value.Phase == IngestPhase.Ready;
            if (filled == _shown && !isLast)
                return;
            _shown = filled;
            Console.Error.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {value.Done}/{value.Total}{(isLast ? "\n" : "")}");
        }
    }
}
