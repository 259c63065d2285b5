using System.Threading.Channels;
using Npgsql;
using NpgsqlTypes;

namespace ChatBot.Conversations.Storage;

/// <summary>Stores the turns that arrive while one commit is under way with the next, in one statement.</summary>
internal sealed class PostgresInserter : IAsyncDisposable
{
    private const int LargestBatch = 512;
    private const int LongestQueue = 16_384;

    private static readonly (string Name, string Type)[] Columns =
    [
        ("id", "text"), ("lane", "text"), ("channel", "text"), ("tenant", "text"), ("conversation", "text"), ("thread", "text"),
        ("message", "text"), ("kind", "text"), ("asker", "text"), ("text", "text"), ("addressing", "text"), ("language", "text"),
        ("asked_at", "bigint"), ("asked_offset", "integer"), ("accepted_at", "bigint"), ("due_at", "bigint"),
    ];

    private static readonly string Insert = $"""
        insert into turns ({string.Join(", ", Columns.Select(column => column.Name))})
        select * from unnest({string.Join(", ", Columns.Select((column, i) => $"${i + 1}::{column.Type}[]"))})
        on conflict (id) do nothing returning id
        """;

    private readonly Channel<Arrival> queue = Channel.CreateBounded<Arrival>(new BoundedChannelOptions(LongestQueue) { SingleReader = true });
    private readonly Func<CancellationToken, ValueTask<NpgsqlConnection>> open;
    private readonly Task running;

    public PostgresInserter(Func<CancellationToken, ValueTask<NpgsqlConnection>> open)
    {
        this.open = open;
        running = Task.Run(RunAsync);
    }

    public async Task<bool> InsertAsync(Turn turn, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var arrival = new Arrival(TurnRow.Values(turn, at));
        await queue.Writer.WriteAsync(arrival, cancellationToken);
        return await arrival.Stored.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await running;
    }

    private async Task RunAsync()
    {
        var batch = new List<Arrival>(LargestBatch);
        while (await queue.Reader.WaitToReadAsync())
        {
            while (batch.Count < LargestBatch && queue.Reader.TryRead(out var arrival))
                batch.Add(arrival);
            await StoreAsync(batch);
            batch.Clear();
        }
    }

    private async Task StoreAsync(List<Arrival> batch)
    {
        if (await TryStoreAsync(batch) is not { } fault)
            return;

        // A server that is away fails them all alike; anything else is one bad row, which must not refuse its neighbours.
        foreach (var arrival in batch)
        {
            var own = batch.Count == 1 || fault is StoreUnavailableException or StateRefusedException ? fault : await TryStoreAsync([arrival]);
            if (own is not null)
                arrival.Stored.TrySetException(own);
        }
    }

    private async Task<Exception?> TryStoreAsync(List<Arrival> batch)
    {
        try
        {
            await using var connection = await open(CancellationToken.None);
            await using var command = new NpgsqlCommand(Insert, connection);
            for (var i = 0; i < Columns.Length; i++)
                command.Parameters.Add(Parameter(batch, i));

            var isNew = new HashSet<string>(StringComparer.Ordinal);
            await using (var reader = await command.ExecuteReaderAsync())
            {
                while (await reader.ReadAsync())
                    isNew.Add(reader.GetString(0));
            }

            // Of two equal messages in one batch the first is the new one.
            foreach (var arrival in batch)
                arrival.Stored.TrySetResult(isNew.Remove(arrival.Id));
            return null;
        }
        catch (Exception exception)
        {
            // Whatever it is belongs to those who wait; the next batch goes on.
            return PostgresFaults.Translate(exception);
        }
    }

    private static NpgsqlParameter Parameter(List<Arrival> batch, int column) => Columns[column].Type switch
    {
        "bigint" => Parameter<long>(batch, column, NpgsqlDbType.Bigint),
        "integer" => Parameter<int>(batch, column, NpgsqlDbType.Integer),
        _ => Parameter<string?>(batch, column, NpgsqlDbType.Text),
    };

    private static NpgsqlParameter Parameter<T>(List<Arrival> batch, int column, NpgsqlDbType type) =>
        new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = batch.ConvertAll(arrival => (T)arrival.Values[column].Value!) };

    private sealed record Arrival((string Name, object? Value)[] Values)
    {
        public string Id { get; } = (string)Values[0].Value!;

        public TaskCompletionSource<bool> Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
