using ChatBot.Knowledge;
using ChatBot.Knowledge.Text;
using Microsoft.Data.Sqlite;

namespace ChatBot.Benchmarks;

/// <summary>SQLite's own full-text index on the same passages, ranked by its bm25().</summary>
internal sealed class FullTextSqlite : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteCommand _query;

    public FullTextSqlite(IReadOnlyList<Passage> passages)
    {
        _connection.Open();
        using var create = _connection.CreateCommand();
        create.CommandText = "create virtual table passages using fts5(text, tokenize='porter unicode61', detail=full)";
        create.ExecuteNonQuery();
        using (var transaction = _connection.BeginTransaction())
        {
            using var insert = _connection.CreateCommand();
            insert.CommandText = "insert into passages(rowid, text) values ($id, $text)";
            var (id, text) = (insert.Parameters.Add("$id", SqliteType.Integer), insert.Parameters.Add("$text", SqliteType.Text));
            foreach (var passage in passages)
            {
                (id.Value, text.Value) = (passage.Number, passage.Text);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        using var optimise = _connection.CreateCommand();
        optimise.CommandText = "insert into passages(passages) values ('optimize')";
        optimise.ExecuteNonQuery();
        _query = _connection.CreateCommand();
        _query.CommandText = "select rowid, bm25(passages) as score from passages where passages match $words order by score limit 10";
        _query.Parameters.Add("$words", SqliteType.Text);
    }

    public int Ask(string question)
    {
        var words = new List<string>();
        var tokens = new TokenReader(question);
        while (tokens.MoveNext())
            if (!Lexicon.Term(tokens.Surface, tokens.IsJapanese).Is(TokenShape.Stop))
                words.Add($"\"{tokens.Surface}\"");
        _query.Parameters[0].Value = string.Join(" OR ", words);
        var found = 0;
        using var reader = _query.ExecuteReader();
        while (reader.Read())
            found++;
        return found;
    }

    public void Dispose()
    {
        _query.Dispose();
        _connection.Dispose();
    }
}
