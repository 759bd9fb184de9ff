using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Repository.Tests.SqlTruth;

public sealed class OpenConflictsTests
{
    [Test]
    public async Task The_newest_row_of_a_conflict_says_how_it_stands()
    {
        var open = await AskAsync(
            null,
            Row("a", "01:05", 0), Row("a", "01:10", 1), Row("a", "01:20", 2),
            Row("b", "01:05", 0), Row("b", "01:09", 1, resolved: true));

        Assert.That(
            open.Select(conflict => (conflict.ConflictId, conflict.RetryCount, conflict.BeganAt, conflict.LastAttempt)),
            Is.EqualTo([("a", 2L, Some.Eastern("2026-01-16 01:05"), Some.Eastern("2026-01-16 01:20"))]));
    }

    [Test]
    public async Task A_resolution_at_the_moment_of_a_retry_is_a_resolution() =>
        Assert.That(await AskAsync(null, Row("a", "01:05", 0), Row("a", "01:10", 1), Row("a", "01:10", 1, resolved: true)), Is.Empty);

    [TestCase("2026-01-16 01:04", 0)]
    [TestCase("2026-01-16 01:05", 1)]
    [TestCase("2026-01-16 01:10", 0)]
    public async Task As_of_a_moment_the_log_is_as_it_was(string asOf, int open) =>
        Assert.That(await AskAsync(Some.Eastern(asOf), Row("a", "01:05", 0), Row("a", "01:10", 1, resolved: true)), Has.Count.EqualTo(open));

    [Test]
    public async Task The_days_before_the_first_are_not_read()
    {
        var row = Row("a", "01:05", 0);
        row["timestamp"] = Some.Eastern("2026-01-13 18:59");

        Assert.That(await AskAsync(null, row), Is.Empty);
    }

    private static Dictionary<string, object?> Row(string id, string at, long retries, bool? resolved = false) => new()
    {
        ["conflict_id"] = id,
        ["timestamp"] = Some.Eastern($"2026-01-16 {at}"),
        ["processor_name"] = "BdlPlayerBoxScoresProcessor",
        ["game_id"] = "20260115_MEM_ORL",
        ["game_date"] = Rows.Night,
        ["conflict_type"] = "streaming_buffer",
        ["retry_count"] = retries,
        ["resolved"] = resolved,
    };

    private static async Task<IReadOnlyList<OpenConflict>> AskAsync(DateTimeOffset? asOf, params Dictionary<string, object?>[] rows)
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load("nba_orchestration.streaming_conflict_log", rows);
        return await warehouse.AskAsync<OpenConflict>(Shipped.Query("OpenConflicts").With(
            QueryParameter.Date("log_from", new DateOnly(2026, 1, 14)), QueryParameter.Timestamp("as_of", asOf)));
    }
}
