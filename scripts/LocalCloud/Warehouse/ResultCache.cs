using System.Collections.Concurrent;
using Google.Protobuf;
using NbaPipeline.LocalCloud.Values;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>Answers given before. The same text with the same parameters over tables that have not changed is free, as in BigQuery; for a day.</summary>
internal sealed class ResultCache(TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const int Kept = 2000;

    private readonly ConcurrentDictionary<string, Answer> answers = new(StringComparer.Ordinal);

    public static string KeyOf(string sql, string? defaultDataset, IEnumerable<QueryParameter> parameters) => string.Join(
        '\n',
        [
            sql,
            defaultDataset ?? string.Empty,
            .. parameters.Select(parameter => $"@{parameter.Name}:{parameter.Type}={Text(parameter)}"),
        ]);

    /// <summary>The answer as a cache hit, if every table it was read from is still the same.</summary>
    public QueryResult? Find(string key, IReadOnlyDictionary<string, LocalTable> tables) =>
        answers.TryGetValue(key, out var answer) && time.GetUtcNow() - answer.At < Lifetime && answer.Read.All(table => IsSame(table, tables))
            ? answer.Result with { Statistics = new QueryStatistics(0, 0, true, answer.Result.Statistics.ReferencedTables) }
            : null;

    public void Keep(string key, QueryPlan plan, QueryResult result)
    {
        // Rare enough to begin anew; a long replay would otherwise keep every answer of every day.
        if (answers.Count >= Kept)
        {
            answers.Clear();
        }

        answers[key] = new Answer(time.GetUtcNow(), result, [.. plan.Slices.Select(slice => ReadTable.Of(slice.Table))]);
    }

    private static bool IsSame(ReadTable table, IReadOnlyDictionary<string, LocalTable> tables) =>
        tables.TryGetValue(table.Name, out var now) && ReadTable.Of(now) == table;

    private static string Text(QueryParameter parameter) => Convert.ToBase64String(WireValue.To(parameter.Type, parameter.Value).ToByteArray());

    private sealed record Answer(DateTimeOffset At, QueryResult Result, IReadOnlyList<ReadTable> Read);

    // Not the table itself: an answer shall not keep rows that nobody can reach any more.
    private readonly record struct ReadTable(string Name, DateTimeOffset CreatedAt, long Version)
    {
        public static ReadTable Of(LocalTable table) => new(table.Name, table.CreatedAt, table.Version);
    }
}
