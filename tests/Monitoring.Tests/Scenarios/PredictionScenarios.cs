using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Scenarios;

/// <summary>The acceptance scenarios of the lessons that concern predictions, by their numbers, and the false alarm of 26 January.</summary>
public sealed class PredictionScenarios
{
    private const string Noon = "2026-01-15 12:00";
    private readonly FakeWarehouse _warehouse = new();

    public PredictionScenarios()
    {
        _warehouse.See(SomePredictions.EarlierInTheSeason());
        _warehouse.Answer("PredictedGames", []);
    }

    [Test]
    public async Task G01_A_date_without_games_has_no_predictions_to_expect()
    {
        var verdict = await AskAsync(Noon);

        Assert.That((verdict.Outcome, verdict.Findings.Count), Is.EqualTo((Outcome.NoGames, 0)));
        Assert.That(_warehouse.Asked.Select(query => query.Name), Is.EqualTo(["GameSightings"]));
    }

    [Test]
    public async Task G03_The_false_alarm_of_26_January_at_1020_is_not_due_and_says_until_when()
    {
        var date = new DateOnly(2026, 1, 26);
        _warehouse.See(Tonight(7, date)).See(SomePredictions.EarlierInTheSeason(date));

        var verdict = await AskAsync("2026-01-26 10:20");

        Assert.That((verdict.Outcome, verdict.Findings.Count), Is.EqualTo((Outcome.NotDue, 0)));
        Assert.That(verdict.Dates.Single().Summary, Is.EqualTo("nothing is due before 2026-01-26 12:00 ET (17:00 UTC)"));
        Assert.That(_warehouse.Asked.Select(query => query.Name), Is.EqualTo(["GameSightings"]));
    }

    [Test]
    public async Task On_26_January_at_noon_none_is_critical()
    {
        var date = new DateOnly(2026, 1, 26);
        _warehouse.See(Tonight(7, date)).See(SomePredictions.EarlierInTheSeason(date));

        var finding = (await AskAsync("2026-01-26 12:00")).Findings.Single();

        Assert.That((finding.Severity, finding.Subject), Is.EqualTo((Severity.Critical, "Predictions: none for 7 games")));
    }

    [TestCase("2026-01-16 00:30", "2026-01-16")]
    [TestCase("2026-03-08 01:59", "2026-03-08")]
    public async Task G05_Today_is_an_eastern_day(string now, string today) =>
        Assert.That($"{(await AskAsync(now)).Dates.Single().Date:yyyy-MM-dd}", Is.EqualTo(today));

    [TestCase(13, Outcome.Passed)]
    [TestCase(14, Outcome.Failed)]
    public async Task G06_The_first_fourteen_days_of_a_season_are_silent(int daysAfterOpening, Outcome outcome)
    {
        _warehouse.Forget();
        _warehouse.See(Tonight(2)).See(Some.Scheduled("LAL@BOS", Some.Date.AddDays(-daysAfterOpening), id: "0022500001"))
            .See(Some.Scheduled("LAL@BOS", Some.Date.AddDays(-20), id: "0012500040"));

        var verdict = await AskAsync(Noon);

        Assert.That(verdict.Outcome, Is.EqualTo(outcome));
        Assert.That(verdict.Findings.Count > 0, Is.EqualTo(outcome is Outcome.Failed));
    }

    [Test]
    public async Task G06_After_a_break_of_six_days_the_days_before_it_are_the_usual()
    {
        See([.. SomePredictions.Trailing(14).Where(row => row.GameDate <= Some.Date.AddDays(-7)), SomePredictions.Whole(), SomePredictions.OfSystem(players: 9)]);

        Assert.That((await AskAsync(Noon)).Outcome, Is.EqualTo(Outcome.Passed));
    }

    [Test]
    public async Task G08_Of_a_game_that_is_called_off_or_not_yet_known_no_predictions_are_expected()
    {
        _warehouse.See(Tonight(1))
            .See(Some.Scheduled("GSW@SAC", id: "0022500644") with { Status = 1, StatusText = "Postponed", AwayScore = null, HomeScore = null })
            .See(Some.Scheduled("@", id: "0042500401") with { Away = "", Home = null });
        _warehouse.Answer("PredictedGames", SomePredictions.Whole());

        var verdict = await AskAsync(Noon);

        Assert.That((verdict.Outcome, verdict.Dates.Single().Summary), Is.EqualTo((Outcome.Passed, "10 players in 1 of 1 game")));
        Assert.That(verdict.Notes.Single(), Does.Contain("GSW@SAC").And.Contain("no predictions are expected"));
    }

    [Test]
    public async Task G12_Predictions_that_cannot_be_read_are_unknown_and_not_missing()
    {
        _warehouse.See(Tonight(2)).Fail("PredictedGames", "accessDenied");

        var verdict = await AskAsync(Noon);

        Assert.That((verdict.Outcome, verdict.Findings.Count, verdict.Healthy.Count), Is.EqualTo((Outcome.NotEvaluated, 0, 0)));
        Assert.That(verdict.Unknowns.Single().ToString(), Does.Contain("Predictions could not be checked"));
    }

    [Test]
    public async Task G12_Without_the_schedule_nobody_is_asked_for_predictions()
    {
        _warehouse.Fail("GameSightings", "backendError", isPermanent: false);

        Assert.That((await AskAsync(Noon)).Outcome, Is.EqualTo(Outcome.NotEvaluated));
        Assert.That(_warehouse.Asked, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task G17_Rows_written_twenty_minutes_ago_are_provisional()
    {
        See(SomePredictions.Whole(players: 4) with { LastWritten = Some.Eastern("2026-01-15 11:40") });

        Assert.That((await AskAsync(Noon)).Findings.Single().ProvisionalUntil, Is.EqualTo(Some.Eastern("2026-01-15 13:10")));
    }

    [Test]
    public async Task On_23_January_the_flags_of_218_players_denied_their_lines()
    {
        See(SomePredictions.Whole(players: 222) with { ContradictedCount = 218 });

        Assert.That((await AskAsync(Noon)).Findings.Single().Subject, Is.EqualTo("Predictions: 218 players with a flag that contradicts the line's source"));
    }

    [Test]
    public async Task A_system_that_fell_silent_is_named_and_one_query_tells_today_and_the_days_before()
    {
        See([.. SomePredictions.Trailing(14), SomePredictions.Whole()]);

        var finding = (await AskAsync(Noon)).Findings.Single();

        Assert.That((finding.Severity, finding.Subject), Is.EqualTo((Severity.Warning, "Predictions: catboost_v8 below the usual")));
        Assert.That(finding.Details, Is.EqualTo(["catboost_v8: none, usually 10.0 players a game"]));
        Assert.That(((IReadOnlyList<DateOnly>)_warehouse.Asked[1].Parameters.Single(parameter => parameter.Name == "dates").Value!).Count, Is.EqualTo(15));
    }

    [Test]
    public async Task A_date_still_open_is_asked_again_after_its_games()
    {
        var open = Some.Date.AddDays(-2);
        _warehouse.See(Some.Night(1, 1, 1, open)).See(Tonight(1));
        _warehouse.Answer("PredictedGames", SomePredictions.Whole(), SomePredictions.Whole(date: open));

        var verdict = await AskAsync(Noon, request => request with { OpenDates = [open] });

        Assert.That(verdict.Healthy.Select(fingerprint => fingerprint.GameDate), Is.EqualTo([open, Some.Date]));
    }

    private void See(params PredictedGame[] rows)
    {
        _warehouse.See(Tonight(1));
        _warehouse.Answer("PredictedGames", rows);
    }

    private static IEnumerable<GameSighting> Tonight(int games, DateOnly? date = null) => Some.Night(games, date: date).Select(row => row with
    {
        Status = 1, StatusText = "7:00 pm ET", AwayScore = null, HomeScore = null, LastSeen = PipelineClock.At(row.GameDate, new TimeOnly(9, 0)),
    });

    private Task<Verdict> AskAsync(string eastern, Func<CheckRequest, CheckRequest>? ask = null)
    {
        var slates = new SlateQueries(new GameSightingQueries(_warehouse), SourceRegistry.Default);
        var request = new CheckRequest(Some.Eastern(eastern));
        return new PredictionCoverage(slates, new PredictionQueries(_warehouse), new PredictionThresholds()).EvaluateAsync(ask?.Invoke(request) ?? request, default);
    }
}
