using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Repository.Tests.SqlTruth;

public sealed class TrendDaysTests
{
    [Test]
    public async Task Errors_are_counted_by_their_eastern_day_and_once_each()
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load("nba_orchestration.service_errors",
        [
            Error("a", "2026-01-15 23:50"), Error("a", "2026-01-15 23:50"), Error("b", "2026-01-15 00:10"), Error("c", "2026-01-16 00:10"),
            Error("too-late", "2026-01-17 00:10"), Error("nobody", "2026-01-15 12:00", processor: null),
        ]);

        var facts = await warehouse.AskAsync<TrendFact>(Bound("ProcessorErrorDays"));

        Assert.That(facts.Select(fact => (fact.Day, fact.Name, fact.Amount)), Is.EquivalentTo(
        [
            (Rows.Night, "PlayerDailyCacheProcessor", 2.0), (Rows.Night.AddDays(1), "PlayerDailyCacheProcessor", 1.0), (Rows.Night, "nba-scrapers", 1.0),
        ]));
    }

    [Test]
    public async Task A_failure_of_ours_that_was_appended_twice_counts_once()
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load("nba_monitoring.error_events", [OwnError("a"), OwnError("a"), OwnError("b")]);

        var fact = (await warehouse.AskAsync<TrendFact>(Bound("OwnErrorDays"))).Single();

        Assert.That((fact.Day, fact.Name, fact.Amount), Is.EqualTo((Rows.Night, "phase3-failure-alert", 2.0)));
    }

    [Test]
    public async Task Failed_runs_are_counted_and_successful_ones_are_timed()
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load("nba_reference.processor_run_history",
        [
            Run("r1", "running", null), Run("r1", "failed", 5), Run("r2", "failed", 5), Run("r3", "running", null), Run("r3", "success", 100), Run("r4", "success", 200),
        ]);

        var (failed, timed) = (await warehouse.AskAsync<TrendFact>(Bound("FailedRunDays")), await warehouse.AskAsync<TrendFact>(Bound("RunDurationDays")));

        Assert.That((failed.Single().Amount, timed.Single().Amount), Is.EqualTo((2.0, 150.0)));
    }

    [Test]
    public async Task A_players_newest_score_counts_and_early_season_ones_do_not()
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load("nba_predictions.ml_feature_store_v2",
        [
            Score("a", 60m, "2026-01-15 06:00"), Score("a", 80m, "2026-01-15 11:00"), Score("b", 70m, "2026-01-15 06:00"), Score("c", 10m, "2026-01-15 06:00", isEarly: true),
        ]);

        Assert.That((await warehouse.AskAsync<TrendFact>(Bound("FeatureScoreDays"))).Single().Amount, Is.EqualTo(75));
    }

    [Test]
    public async Task A_game_is_one_game_whichever_team_a_row_is_about()
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load("nba_analytics.player_game_summary", [Rows.Summary("a", "MEM", "ORL"), Rows.Summary("b", "ORL", "MEM"), Rows.Summary("c", "PHX", "DET")]);

        Assert.That((await warehouse.AskAsync<TrendFact>(Bound("AnalysedGameDays"))).Single().Amount, Is.EqualTo(2));
    }

    private static Query Bound(string query) => Shipped.Query(query).With(
        QueryParameter.Date("trend_from", Rows.Night), QueryParameter.Date("trend_to", Rows.Night.AddDays(1)), QueryParameter.Timestamp("as_of", null));

    private static Dictionary<string, object?> Error(string id, string at, string? processor = "PlayerDailyCacheProcessor") => new()
    {
        ["error_id"] = id,
        ["service_name"] = "nba-scrapers",
        ["error_timestamp"] = Some.Eastern(at),
        ["processor_name"] = processor,
        ["phase"] = "phase_4",
    };

    private static Dictionary<string, object?> OwnError(string id) => new()
    {
        ["event_date"] = Rows.Night,
        ["occurred_at"] = Some.Eastern("2026-01-15 09:00"),
        ["error_id"] = id,
        ["service_name"] = "phase3-failure-alert",
    };

    private static Dictionary<string, object?> Run(string id, string status, double? seconds) => new()
    {
        ["processor_name"] = "PlayerDailyCacheProcessor",
        ["run_id"] = id,
        ["status"] = status,
        ["data_date"] = Rows.Night,
        ["processed_at"] = Some.Eastern("2026-01-15 08:00"),
        ["duration_seconds"] = seconds,
    };

    private static Dictionary<string, object?> Score(string player, decimal score, string updated, bool isEarly = false) => new()
    {
        ["player_lookup"] = player,
        ["game_id"] = "g",
        ["game_date"] = Rows.Night,
        ["feature_quality_score"] = score,
        ["early_season_flag"] = isEarly,
        ["updated_at"] = Some.Eastern(updated),
    };
}
