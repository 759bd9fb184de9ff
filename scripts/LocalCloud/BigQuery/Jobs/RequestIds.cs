using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>
/// Requests by the id that their caller gave them. The same request within fifteen minutes is the same job, so that DML whose answer was
/// lost can be sent again.
/// </summary>
internal sealed class RequestIds(LocalWarehouse warehouse)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(15);

    // What decides the result. A caller may wait longer for the repetition, or page it otherwise.
    private static readonly string[] Decisive = ["query", "queryParameters", "parameterMode", "defaultDataset", "maximumBytesBilled"];

    private readonly Lock gate = new();
    private readonly Dictionary<string, (DateTimeOffset At, RunningJob Job)> first = new(StringComparer.Ordinal);

    public RunningJob FirstOf(QueryJob asked, Func<RunningJob> start)
    {
        if (asked.RequestId is null)
        {
            return start();
        }

        var (key, now) = (KeyOf(asked), warehouse.Tables.Now);
        lock (gate)
        {
            foreach (var old in first.Where(entry => now - entry.Value.At >= Remembered || entry.Value.Job.Now.IsRefused)
                .Select(entry => entry.Key).ToArray())
            {
                first.Remove(old);
            }

            var job = first.TryGetValue(key, out var known) ? known.Job : start();
            first.TryAdd(key, (now, job));
            return job;
        }
    }

    private static string KeyOf(QueryJob asked)
    {
        var fields = Decisive.Select(name => asked.Query.Source[name]?.ToJsonString() ?? string.Empty);
        return string.Join('\n', [asked.Project, asked.Location, asked.RequestId, .. fields]);
    }
}
