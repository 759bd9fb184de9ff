using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class BoxScoreCompletenessTests
{
    private const string BdlTable = "nba_raw.bdl_player_boxscores";
    private readonly FakeWarehouse _warehouse = new();

    [TestCase(1)]
    [TestCase(400)]
    public async Task One_query_asks_all_witnesses_for_any_number_of_dates(int days)
    {
        var dates = Enumerable.Range(0, days).Select(day => new DateOnly(2026, 1, 27).AddDays(-day)).ToList();
        _warehouse.See(dates.SelectMany(date => Some.Night(2, 2, 2, date)));

        var verdict = await EvaluateAsync(new CheckRequest(Some.Eastern("2026-01-29 12:00")) { Dates = dates });

        Assert.That(_warehouse.Asked.Select(query => query.Name), Is.EqualTo(["GameSightings"]));
        Assert.That(verdict.Dates, Has.Count.EqualTo(days));
        Assert.That(verdict.Dates.Count(date => date.Outcome is Outcome.Passed), Is.EqualTo(days));
    }

    [Test]
    public async Task The_last_three_completed_dates_are_asked_and_those_with_open_incidents()
    {
        var open = new DateOnly(2026, 1, 5);

        var verdict = await EvaluateAsync(new CheckRequest(Some.Eastern("2026-01-16 00:30")) { OpenDates = [open] });

        Assert.That(verdict.Dates.Select(date => date.Date), Is.EqualTo([open, Some.Date.AddDays(-2), Some.Date.AddDays(-1), Some.Date]));
        Assert.That(Parameter<IReadOnlyList<DateOnly>>("dates"), Is.EqualTo(verdict.Dates.Select(date => date.Date)));
    }

    [Test]
    public async Task The_schedule_is_read_wider_than_asked_to_see_where_games_moved()
    {
        await EvaluateAsync(Asked());

        Assert.That(Parameter<DateOnly>("schedule_from"), Is.EqualTo(new DateOnly(2025, 12, 16)));
        Assert.That(Parameter<DateOnly>("schedule_to"), Is.EqualTo(new DateOnly(2026, 4, 15)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Only_a_look_into_the_past_limits_rows_by_processing_time(bool isAsOf)
    {
        await EvaluateAsync(Asked() with { IsAsOf = isAsOf });

        Assert.That(Parameter<DateTimeOffset?>("as_of"), Is.EqualTo(isAsOf ? Asked().Now : null));
    }

    [Test]
    public async Task When_the_joined_query_fails_for_good_each_witness_is_asked_alone()
    {
        _warehouse.See(Some.Night(9, 9, 4)).Fail(BdlTable);

        var verdict = await EvaluateAsync(Asked());

        var asked = _warehouse.Asked.Select(query => query.Name);
        Assert.That(asked, Is.EqualTo(["GameSightings", "ScheduledGames", "BdlGames", "GamebookGames"]));
        Assert.That(verdict.Unknowns.Single().ToString(), Does.StartWith("BDL could not be checked").And.Contain("notFound"));
        Assert.That(verdict.Findings.Single().Subject, Does.Contain("gamebook").And.Contain("4 of 9"));
        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.NotEvaluated));
    }

    [Test]
    public async Task A_passing_failure_makes_everything_unknown_and_is_not_multiplied()
    {
        _warehouse.See(Some.Night(9)).Fail("GameSightings", "backendError", isPermanent: false);

        var verdict = await EvaluateAsync(Asked());

        Assert.That(_warehouse.Asked, Has.Count.EqualTo(1));
        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.NotEvaluated));
        Assert.That(verdict.Unknowns.Single().ToString(), Does.Contain("backendError"));
        Assert.That(verdict.Findings.Count + verdict.Healthy.Count, Is.Zero);
    }

    [Test]
    public async Task Without_the_schedule_nothing_is_judged_though_the_sources_answer()
    {
        _warehouse.See(Some.Night(9, 1, 1)).Fail("nba_raw.nbac_schedule", "accessDenied");

        var verdict = await EvaluateAsync(Asked());

        Assert.That(verdict.Dates.Single().Outcome, Is.EqualTo(Outcome.NotEvaluated));
        Assert.That(verdict.Unknowns.Single().ToString(), Does.Contain("schedule").And.Contain("accessDenied"));
        Assert.That(verdict.Findings.Count + verdict.Healthy.Count, Is.Zero);
    }

    [Test]
    public async Task An_answer_that_cannot_be_read_is_unknown_and_not_empty()
    {
        _warehouse.Answer("GameSightings", new WarehouseRow(new Dictionary<string, object?> { ["witness"] = "bdl" }));

        Assert.That((await EvaluateAsync(Asked())).Outcome, Is.Not.EqualTo(Outcome.Passed));
        Assert.That(_warehouse.Asked, Has.Count.EqualTo(4));
    }

    [TestCase(false, Outcome.NoGames)]
    [TestCase(true, Outcome.NotEvaluated)]
    public async Task An_unknown_source_is_no_matter_on_a_date_without_a_schedule_row(bool hasGames, Outcome outcome)
    {
        _warehouse.See(Some.Night(hasGames ? 1 : 0)).Fail(BdlTable);

        var verdict = await EvaluateAsync(Asked());

        Assert.That(verdict.Outcome, Is.EqualTo(outcome));
        Assert.That(verdict.Healthy, Is.Empty, "a date that vanished is no reason to call anything over");
    }

    [Test]
    public async Task A_retired_source_is_not_even_asked()
    {
        var date = new DateOnly(2026, 1, 28);
        _warehouse.See(Some.Night(9, 0, 9, date)).Fail(BdlTable);

        var verdict = await EvaluateAsync(new CheckRequest(Some.Eastern("2026-01-30 12:00")) { Dates = [date] });

        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.Passed));
        Assert.That(_warehouse.Asked.Single().Sql, Does.Not.Contain(BdlTable));
    }

    private Task<Verdict> EvaluateAsync(CheckRequest request) =>
        new BoxScoreCompleteness(new GameSightingQueries(_warehouse), SourceRegistry.Default, new BoxScoreThresholds())
            .EvaluateAsync(request, default);

    private T? Parameter<T>(string name) => (T?)_warehouse.Asked[0].Parameters.Single(parameter => parameter.Name == name).Value;

    private static CheckRequest Asked() => new(Some.Eastern("2026-01-17 10:00")) { Dates = [Some.Date] };
}
