using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

public sealed class WarehouseFaultsTests
{
    private const string Own = "nba_monitoring.incident_events";
    private readonly SimulatedClock _clock = new(Some.At("2026-01-20T11:59:59Z"));

    [Test]
    public void A_fault_acts_from_its_first_moment_to_before_its_last()
    {
        var faults = Faults("warehouse_down");
        string?[] answers =
        [
            Reason(faults, OperationKind.Query, Tables.BdlBoxScores),
            .. new[] { "12:00:00", "13:59:59", "14:00:00" }.Select(time =>
            {
                _clock.AdvanceTo(Some.At($"2026-01-20T{time}Z"));
                return Reason(faults, OperationKind.Query, Tables.BdlBoxScores);
            }),
        ];

        Assert.That(answers, Is.EqualTo([null, "backendError", "backendError", null]));
    }

    [TestCase("warehouse_down", "", "backendError", "internalError")]
    [TestCase("warehouse_down", """, "reason": "accessDenied" """, "accessDenied", "accessDenied")]
    [TestCase("quota_exhausted", "", "quotaExceeded", null)]
    [TestCase("quota_exhausted", $$""", "table": "{{Own}}" """, null, "quotaExceeded")]
    [TestCase("permission_lost", "", "accessDenied", "accessDenied")]
    [TestCase("permission_lost", """, "reason": "queries" """, "accessDenied", null)]
    [TestCase("permission_lost", """, "reason": "writes" """, null, "accessDenied")]
    [TestCase("permission_lost", $$""", "table": "{{Tables.Gamebook}}" """, null, null)]
    [TestCase("table_broken", $$""", "table": "{{Tables.BdlBoxScores}}" """, "invalidQuery", null)]
    [TestCase("table_broken", $$""", "table": "{{Tables.Gamebook}}" """, null, null)]
    public void Each_kind_fails_what_it_is_about(string kind, string more, string? query, string? insert)
    {
        var faults = Faults(kind, more);
        _clock.AdvanceTo(Some.At("2026-01-20T13:00:00Z"));

        Assert.That(
            (Reason(faults, OperationKind.Query, Tables.BdlBoxScores), Reason(faults, OperationKind.StreamingInsert, Own)), Is.EqualTo((query, insert)));
    }

    [Test]
    public void A_hang_answers_nothing_and_tells_the_clock_of_time_outs()
    {
        var waiting = new WaitingTime(_clock.GetUtcNow(), TimeSpan.FromSeconds(30));
        var faults = Faults("warehouse_down", """, "reason": "hang" """, waiting);
        _clock.AdvanceTo(Some.At("2026-01-20T13:00:00Z"));
        waiting.Follow(_clock.GetUtcNow());
        using var timeOut = waiting.Clock.CreateTimer(_ => { }, null, TimeSpan.FromSeconds(30), Timeout.InfiniteTimeSpan);
        var before = waiting.Pass(TimeSpan.Zero);

        var answer = faults.Before(new(OperationKind.Query, [Tables.BdlBoxScores]));

        Assert.That((before, answer?.Delay, answer?.Reason, waiting.Pass(TimeSpan.Zero)), Is.EqualTo((false, Timeout.InfiniteTimeSpan, (string?)null, true)));
    }

    [TestCase("missing_column", "Unrecognized name")]
    [TestCase("invalid_view", "failed to parse view 'nba-props-platform.nba_raw.bdl_player_boxscores'")]
    public void A_broken_table_says_what_is_broken(string reason, string words)
    {
        var faults = Faults("table_broken", $$""", "table": "{{Tables.BdlBoxScores}}", "reason": "{{reason}}" """);
        _clock.AdvanceTo(Some.At("2026-01-20T13:00:00Z"));

        Assert.That(faults.Before(new(OperationKind.Query, [Tables.Schedule, Tables.BdlBoxScores]))!.Message, Does.StartWith(words));
    }

    private WarehouseFaults Faults(string kind, string more = "", WaitingTime? waiting = null)
    {
        var scenario = Some.Scenario($$"""{ "id": "x", "kind": "{{kind}}", "from": "2026-01-20T12:00:00Z", "to": "2026-01-20T14:00:00Z"{{more}} }""");
        return new(new CloudFaults(scenario.Faults, _clock), waiting ?? new WaitingTime(_clock.GetUtcNow(), TimeSpan.FromSeconds(30)));
    }

    private static string? Reason(WarehouseFaults faults, OperationKind kind, string table) => faults.Before(new(kind, [table]))?.Reason;
}
