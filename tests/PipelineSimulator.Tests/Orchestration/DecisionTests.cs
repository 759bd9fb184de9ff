namespace NbaPipeline.PipelineSimulator.Tests.Orchestration;

/// <summary>The hourly evaluations of a healthy pipeline. Winter: 05:00Z is midnight Eastern.</summary>
public sealed class DecisionTests
{
    private static readonly PipelineWorld World = Worlds.With();

    [Test]
    public void Each_evaluation_decides_on_fifteen_workflows() =>
        Assert.That(World.All(Tables.WorkflowDecisions).CountBy(row => row.At).Select(hour => hour.Value), Is.All.EqualTo(15));

    [TestCase("2026-01-20T03:00:00Z", "post_game_window_1")] // 22:00, and a discovery hour.
    [TestCase("2026-01-20T06:00:00Z", "post_game_window_2")]
    [TestCase("2026-01-20T07:00:00Z", "post_game_window_2b")]
    [TestCase("2026-01-20T09:00:00Z", "post_game_window_3")]
    [TestCase("2026-01-20T11:00:00Z", "morning_operations")]
    [TestCase("2026-01-20T11:00:00Z", "morning_recovery")]
    public void A_fixed_window_runs_at_its_hour_and_at_no_other(string at, string workflow)
    {
        var day = World.All(Tables.WorkflowDecisions).Where(row => row.Text("workflow_name") == workflow && row.Text("action") == "RUN")
            .Where(row => (row.At - Worlds.At(at)).Duration() < TimeSpan.FromHours(24));

        Assert.That(day.Select(row => row.At), Is.EqualTo([Worlds.At(at)]));
    }

    [Test]
    public void The_window_of_ten_in_the_evening_is_for_the_night_before() =>
        Assert.That(
            World.Decision("post_game_window_1", "2026-01-20T03:00:00Z").Text("context"),
            Is.EqualTo("""{"current_hour_et":22,"target_date":"2026-01-18","games":6}"""));

    [Test]
    public void A_decision_names_its_games_by_their_league_ids() =>
        Assert.That(
            (IReadOnlyList<string>)World.Decision("post_game_window_2", "2026-01-20T06:00:00Z").Values["target_games"]!,
            Is.EqualTo(World.PlayedOn(Records.Day(19)).Select(game => game.GameId).Order(StringComparer.Ordinal)));

    [Test]
    public void Afternoon_games_are_collected_in_the_evening_of_their_day()
    {
        // On the 19th games began from one in the afternoon on, on the 20th from seven in the evening.
        var (some, none) = (World.Decision("early_game_window_3", "2026-01-20T02:00:00Z"), World.Decision("early_game_window_1", "2026-01-20T20:00:00Z"));

        Assert.That((some.Text("action"), none.Text("reason")), Is.EqualTo(("RUN", "No games to collect for 2026-01-20")));
    }

    [Test]
    public void Outside_its_window_a_workflow_says_so() =>
        Assert.That(World.Decision("post_game_window_3", "2026-01-20T15:00:00Z").Text("reason"), Is.EqualTo("Not in time window"));

    [Test]
    public void A_day_without_games_runs_nothing_but_the_morning()
    {
        // Nobody played on 24 December 2025.
        var world = Worlds.With(from: "2025-12-24", to: "2025-12-24");
        var runs = world.All(Tables.WorkflowDecisions).Where(row => Tables.DateOf(row.Values) == new DateOnly(2025, 12, 24) && row.Text("action") == "RUN");

        Assert.That(runs.Where(row => row.Text("context").Contains("2025-12-24", StringComparison.Ordinal)).Select(row => row.Text("workflow_name")),
            Is.EqualTo(["morning_operations"]));
    }

    [Test]
    public void Lines_are_asked_for_every_second_hour_of_the_last_six_before_the_first_game()
    {
        // The 20th begins at 19:00 ET.
        var reasons = World.All(Tables.WorkflowDecisions)
            .Where(row => row.Text("workflow_name") == "betting_lines" && Tables.DateOf(row.Values) == Records.Day(20))
            .ToDictionary(row => row.At.Hour, row => row.Text("reason"));

        Assert.That((reasons[17], reasons[18], reasons[19], reasons[20]),
            Is.EqualTo(("First game in 7 h (window 6 h)", "Ran an hour ago", "7 games today", "Ran an hour ago")));
    }

    [Test]
    public void A_catch_up_runs_for_what_the_gamebook_has_and_the_early_source_has_not()
    {
        var world = Worlds.With("""{ "id": "x", "kind": "source_games_missing", "source": "bdl", "games": ["2026-01-19:MIA@GSW"] }""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Decision("bdl_catchup_midday", "2026-01-20T15:00:00Z").Text("reason"),
                Is.EqualTo("1 games without box scores in the last 3 days"));
            Assert.That(World.Decision("bdl_catchup_midday", "2026-01-20T15:00:00Z").Text("action"), Is.EqualTo("SKIP"));
        }
    }

    [Test]
    public void A_called_off_game_is_still_counted_on_its_old_date()
    {
        var world = Worlds.With(from: "2026-01-24", to: "2026-01-25");

        Assert.That(
            (IReadOnlyList<string>)world.Decision("post_game_window_2", "2026-01-25T06:00:00Z").Values["target_games"]!,
            Has.Member("0022500644"));
    }

    [TestCase("2026-01-12", "2026-01-18", 7 * 24)]
    [TestCase("2026-03-06", "2026-03-10", (5 * 24) - 1)]
    [TestCase("2025-10-31", "2025-11-04", (5 * 24) + 1)]
    public void No_hour_of_a_quiet_week_is_left_out_when_the_clocks_change_either(string from, string to, int hours)
    {
        var world = Worlds.With(from: from, to: to);
        var (first, last) = (EasternTime.At(world.Scenario.From, TimeOnly.MinValue), EasternTime.At(world.Scenario.To.AddDays(1), TimeOnly.MinValue));
        var evaluations = world.Evaluations();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(evaluations.Zip(evaluations.Skip(1), (earlier, later) => later - earlier), Is.All.EqualTo(TimeSpan.FromHours(1)));
            Assert.That(evaluations.Count(at => at >= first && at < last), Is.EqualTo(hours));
        }
    }

    [Test]
    public void Noise_makes_evaluations_late_by_seconds()
    {
        var late = new PipelineWorld(Worlds.Scenario() with { Noise = 1 }).Evaluations().Select(at => at.TimeOfDay.TotalSeconds % 3600).ToList();

        Assert.That(late, Is.All.LessThan(20).And.Some.GreaterThan(5));
    }
}
