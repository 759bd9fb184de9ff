using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Scenarios;

/// <summary>The acceptance scenarios of the lessons that concern grading, by their numbers.</summary>
public sealed class GradingScenarios
{
    private const string Afternoon = "2026-01-16 15:00";
    private readonly FakeWarehouse _warehouse = new();

    public GradingScenarios() => _warehouse.Answer("GradedGames", []);

    [Test]
    public async Task G01_A_date_without_games_has_nothing_to_grade_and_nobody_is_asked_for_grades()
    {
        var verdict = await AskAsync(Afternoon);

        Assert.That((verdict.Outcome, verdict.Findings.Count), Is.EqualTo((Outcome.NoGames, 0)));
        Assert.That(_warehouse.Asked.Select(query => query.Name), Is.EqualTo(["GameSightings"]));
    }

    [TestCase("2026-01-16 14:59:59", Outcome.NotDue)]
    [TestCase("2026-01-16 15:00:00", Outcome.Failed)]
    public async Task G03_Grades_are_due_at_1500_of_the_next_day_and_nothing_is_asked_before(string now, Outcome outcome)
    {
        See(SomePredictions.Graded(66, 0));

        var verdict = await AskAsync(now);

        Assert.That(verdict.Outcome, Is.EqualTo(outcome));
        Assert.That(_warehouse.Asked.Count == 0, Is.EqualTo(outcome is Outcome.NotDue));
        Assert.That(verdict.Dates.Single().Summary.Contains("2026-01-16 15:00 ET (20:00 UTC)", StringComparison.Ordinal), Is.EqualTo(outcome is Outcome.NotDue));
    }

    [Test]
    public async Task At_0900_only_dates_still_open_are_asked_about()
    {
        var open = Some.Date.AddDays(-3);
        _warehouse.See(Some.Scheduled(date: open));
        _warehouse.Answer("GradedGames", SomePredictions.Graded(10, 0, date: open));

        var verdict = await AskAsync("2026-01-16 09:00", request => request with { OpenDates = [open] });

        Assert.That(verdict.Dates.Select(date => (date.Date, date.Outcome)), Is.EqualTo([(open, Outcome.Failed), (Some.Date, Outcome.NotDue)]));
        Assert.That(_warehouse.Asked[^1].Parameters.Single(parameter => parameter.Name == "dates").Value, Is.EqualTo((DateOnly[])[open]));
    }

    [TestCase("2026-03-08 15:00", "2026-03-07")]
    [TestCase("2026-01-17 00:30", "2026-01-16")]
    public async Task G05_Yesterday_is_an_eastern_day(string now, string yesterday)
    {
        var verdict = await AskAsync(now);

        Assert.That($"{verdict.Dates.Single().Date:yyyy-MM-dd}", Is.EqualTo(yesterday));
        Assert.That(verdict.Outcome, Is.EqualTo(now.EndsWith("15:00", StringComparison.Ordinal) ? Outcome.NoGames : Outcome.NotDue));
    }

    [Test]
    public async Task G08_Predictions_of_a_game_that_was_not_played_are_not_expected_to_be_graded()
    {
        _warehouse.See(Some.Night(6, 6, 6)).See(Some.Scheduled("GSW@SAC", id: "0022500644") with { AwayScore = null, HomeScore = null });
        _warehouse.Answer("GradedGames", SomePredictions.Graded(60, 60), SomePredictions.Graded(55, 0, "GSW@SAC"));

        var verdict = await AskAsync(Afternoon);

        Assert.That((verdict.Outcome, verdict.Dates.Single().Summary), Is.EqualTo((Outcome.Passed, "60 of 60 gradable predictions (100 %)")));
        Assert.That(verdict.Notes.Single(), Does.Contain("GSW@SAC").And.Contain("not expected to be graded"));
    }

    [Test]
    public async Task G12_Grades_that_cannot_be_read_are_unknown_and_not_missing()
    {
        See(SomePredictions.Graded(66, 0));
        _warehouse.Fail("GradedGames", "accessDenied");

        var verdict = await AskAsync(Afternoon);

        Assert.That((verdict.Outcome, verdict.Findings.Count, verdict.Healthy.Count), Is.EqualTo((Outcome.NotEvaluated, 0, 0)));
        Assert.That(verdict.Unknowns.Single().ToString(), Does.Contain("Grading could not be checked").And.Contain("accessDenied"));
    }

    [Test]
    public async Task G12_Without_the_schedule_nobody_is_asked_for_grades()
    {
        _warehouse.Fail("GameSightings", "backendError", isPermanent: false);

        Assert.That((await AskAsync(Afternoon)).Outcome, Is.EqualTo(Outcome.NotEvaluated));
        Assert.That(_warehouse.Asked, Has.Count.EqualTo(1));
    }

    [TestCase(true, Outcome.NotEvaluated)]
    [TestCase(false, Outcome.Passed)]
    public async Task G12_A_source_that_cannot_be_asked_matters_only_where_a_game_seems_called_off(bool seemsCalledOff, Outcome outcome)
    {
        _warehouse.See(Some.Night(3, gamebook: 3)).Fail("nba_raw.bdl_player_boxscores");
        if (seemsCalledOff)
        {
            _warehouse.See(Some.Scheduled("GSW@SAC", id: "0022500644") with { AwayScore = null, HomeScore = null });
        }

        Assert.That((await AskAsync(Afternoon)).Outcome, Is.EqualTo(outcome));
    }

    [Test]
    public async Task G16_Of_313_predictions_66_are_gradable_and_62_graded_which_is_well()
    {
        See(SomePredictions.Graded(66, 62) with { PredictionCount = 313, UnrealLineCount = 200, PlaceholderLineCount = 30, NoLineCount = 17 });

        var verdict = await AskAsync(Afternoon);

        Assert.That((verdict.Outcome, verdict.Findings.Count), Is.EqualTo((Outcome.Passed, 0)));
        Assert.That(verdict.Dates.Single().Summary, Is.EqualTo("62 of 66 gradable predictions (94 %)"));
        Assert.That(verdict.Notes.Single(), Is.EqualTo(
            "2026-01-15: 247 of 313 predictions cannot be graded: 200 on no real line, 30 on the placeholder line of 20 points, 17 without a line."));
    }

    [Test]
    public async Task G16_Nothing_gradable_is_information()
    {
        See(SomePredictions.Graded(0, 0) with { PredictionCount = 20, NoLineCount = 20 });

        var verdict = await AskAsync(Afternoon);

        Assert.That((verdict.Outcome, verdict.Dates.Single().Summary), Is.EqualTo((Outcome.Passed, "none of 20 predictions can be graded")));
        Assert.That(verdict.Notes, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task G17_Grades_written_twenty_minutes_ago_are_provisional()
    {
        See(SomePredictions.Graded(66, 40) with { LastWritten = Some.Eastern("2026-01-16 14:40") });

        Assert.That((await AskAsync(Afternoon)).Findings.Single().ProvisionalUntil, Is.EqualTo(Some.Eastern("2026-01-16 16:10")));
    }

    [Test]
    public async Task A_look_into_the_past_limits_predictions_and_grades()
    {
        See(SomePredictions.Graded(66, 66));

        await AskAsync(Afternoon, request => request with { IsAsOf = true });

        Assert.That(_warehouse.Asked.Select(query => query.Parameters.Single(parameter => parameter.Name == "as_of").Value), Has.All.EqualTo(Some.Eastern(Afternoon)));
    }

    private void See(params GradedGame[] rows)
    {
        _warehouse.See(Some.Night(1, 1, 1));
        _warehouse.Answer("GradedGames", rows);
    }

    private Task<Verdict> AskAsync(string eastern, Func<CheckRequest, CheckRequest>? ask = null)
    {
        var slates = new SlateQueries(new GameSightingQueries(_warehouse), SourceRegistry.Default);
        var request = new CheckRequest(Some.Eastern(eastern));
        return new GradingCoverage(slates, new PredictionQueries(_warehouse), new GradingThresholds()).EvaluateAsync(ask?.Invoke(request) ?? request, default);
    }
}
