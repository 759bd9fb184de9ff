using System.Collections.Concurrent;
using NbaPipeline.LocalCloud.Values;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>Answers given before. The same text with the same parameters over tables that have not changed is free, as in BigQuery; for a day.</summary>
internal sealed class ResultCache(TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const int Kept = 2000;

    private readonly ConcurrentDictionary<string, (DateTimeOffset At, QueryResult Result)> answers = new(StringComparer.Ordinal);

    public static string KeyOf(QueryPlan plan, IEnumerable<QueryParameter> parameters) => string.Join(
        '\n',
        [
            plan.Statement.Sql,
            .. parameters.Select(parameter => $"@{parameter.Name}:{parameter.Type}={WireValue.To(parameter.Type, parameter.Value)}"),
            .. plan.Slices.Select(slice => slice.Table.Identity),
        ]);

    public QueryResult? Find(string key) => answers.TryGetValue(key, out var answer) && time.GetUtcNow() - answer.At < Lifetime ? answer.Result : null;

    public void Keep(string key, QueryResult result)
    {
        // Rare enough to begin anew; a long replay would otherwise keep every answer of every day.
        if (answers.Count >= Kept)
        {
            answers.Clear();
        }

        answers[key] = (time.GetUtcNow(), result);
    }
}
