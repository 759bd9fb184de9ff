namespace NbaPipeline.PipelineSimulator.Tests.Orchestration;

/// <summary>Errors, waiting failures and runs that grow.</summary>
public sealed class RecordFaultTests
{
    private static string Trend(double growth) => FormattableString.Invariant($$"""
        { "id": "x", "kind": "error_trend", "processor": "PDC", "from": "2026-01-08T05:00:00Z", "to": "2026-01-20T05:00:00Z", "per_day_growth": {{growth}} }
        """);

    private const string Leaking = Outages.PrecomputeProcessors;

    private static string Leak(double growth) => FormattableString.Invariant($$"""
        { "id": "x", "kind": "memory_growing", "service": "{{Leaking}}", "from": "2026-01-08T05:00:00Z", "to": "2026-01-20T05:00:00Z", "per_day_growth": {{growth}} }
        """);

    private static PipelineWorld Fortnight(string faults) => Worlds.With(faults, from: "2026-01-08", to: "2026-01-19");

    private static int Errors(PipelineWorld world, string processor, int day) =>
        world.Of(Tables.ServiceErrors, FormattableString.Invariant($"2026-01-{day:00}")).Count(row => row.Text("processor_name") == processor);

    private static string Queue(string growth, string to) =>
        $$"""{ "id": "x", "kind": "queue_growing", "from": "2026-01-20T08:00:00Z", "to": "{{to}}", {{growth}} }""";

    private static string Storm(int rate) => FormattableString.Invariant($$"""
        { "id": "x", "kind": "run_storm", "processor": "PGS", "per_hour": {{rate}}, "from": "2026-01-20T09:00:00Z", "to": "2026-01-20T13:00:00Z" }
        """);

    [Test]
    public void An_ordinary_day_has_a_few_errors_of_each_processor_more_where_more_games_are_played() =>
        Assert.That((Errors(Worlds.With(), "PlayerDailyCacheProcessor", 19), Errors(Worlds.With(), "PlayerDailyCacheProcessor", 20)), Is.EqualTo((12, 11)));

    [Test]
    public void A_trend_multiplies_the_errors_of_one_processor_by_a_little_more_each_day()
    {
        var (healthy, world) = (Fortnight(""), Fortnight(Trend(0.2)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Errors(world, "PlayerDailyCacheProcessor", 10),
                Is.EqualTo(Math.Round(Errors(healthy, "PlayerDailyCacheProcessor", 10) * Math.Pow(1.2, 3))));
            Assert.That(Errors(world, "PlayerGameSummaryProcessor", 19), Is.EqualTo(Errors(healthy, "PlayerGameSummaryProcessor", 19)));
        }
    }

    [Test]
    public void A_trend_shows_at_a_quarter_past_nine_of_the_day_on_which_it_is_louder_than_its_noise()
    {
        var truth = Fortnight(Trend(0.2)).Faults[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That((truth.ObservableAt, truth.CriticalAt), Is.EqualTo(((DateTimeOffset?)Worlds.At("2026-01-16T14:15:00Z"), (DateTimeOffset?)null)));
            Assert.That(truth.Dates(Entities.Orchestration, "errors.player_daily_cache"), Has.Member(Records.Day(8)).And.Member(Records.Day(20)));
        }
    }

    [Test]
    public void Growth_that_days_with_more_games_outdo_never_shows() => Assert.That(Fortnight(Trend(0.01)).Faults[0].ObservableAt, Is.Null);

    [Test]
    public void A_leak_takes_a_little_more_of_one_services_memory_each_day_and_never_more_than_there_is()
    {
        var (healthy, world) = (Fortnight("").Resources, Fortnight(Leak(0.1)).Resources);
        double Share(string service, int day) =>
            world.On(ResourceUse.Memory, service, Records.Day(day)) / healthy.On(ResourceUse.Memory, service, Records.Day(day));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Share(Leaking, 10), Is.EqualTo(Math.Pow(1.1, 3)).Within(1e-9));
            Assert.That(Share(Outages.AnalyticsProcessors, 19), Is.EqualTo(1));
            Assert.That(Fortnight(Leak(0.5)).Resources.On(ResourceUse.Memory, Leaking, Records.Day(19)), Is.EqualTo(1));
        }
    }

    [Test]
    public void A_leak_shows_once_it_is_louder_than_what_wavers_by_itself()
    {
        var truth = Fortnight(Leak(0.06)).Faults[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That((truth.ObservableAt, truth.CriticalAt), Is.EqualTo(((DateTimeOffset?)Worlds.At("2026-01-12T14:15:00Z"), (DateTimeOffset?)null)));
            Assert.That(truth.Dates(Entities.Monitors, $"memory.{Leaking}"), Has.Member(Records.Day(8)).And.Member(Records.Day(20)));
            Assert.That(Fortnight(Leak(0.01)).Faults[0].ObservableAt, Is.Null);
        }
    }

    [TestCase(0)]
    [TestCase(0.5)]
    [TestCase(1)]
    public void No_season_without_faults_has_a_trend(double noise)
    {
        var scenario = Worlds.Scenario(from: "2025-11-01", to: "2026-04-10") with { Noise = noise };
        var world = new PipelineWorld(scenario);
        var errors = new ServiceErrors(scenario, new Slate(world.Games), new Outages([]));
        var gameDays = DateSet.Between(scenario.From, scenario.To).Days.Where(day => world.PlayedOn(day).Any()).ToList();
        var trends = gameDays.Skip(TrendRule.NoiseDays).SelectMany((day, index) => ErrorSource.All
            .Where(source => TrendRule.Holds([.. gameDays.Skip(index).Take(TrendRule.NoiseDays).Select(date => (date, world.PlayedOn(date).Count(), errors.Count(source, date)))]))
            .Select(source => (day, source.Entity)));

        Assert.That(trends, Is.Empty);
    }

    [TestCase(new[] { 100, 115, 130, 145, 160, 175, 190 }, true)] // 10 % of the mean a day, all pairs rising.
    [TestCase(new[] { 10, 11, 12, 13, 14, 15, 16 }, false)] // As steep, but no more than twenty things vary by themselves.
    [TestCase(new[] { 2, 4, 6, 8, 10, 12, 14 }, false)] // Eight a day.
    [TestCase(new[] { 300, 310, 320, 330, 340, 350, 360 }, false)] // 3 %.
    [TestCase(new[] { 100, 120, 116, 150, 170, 166, 200 }, true)] // 19 pairs rise, 2 fall: a lead of 17.
    [TestCase(new[] { 100, 130, 120, 110, 160, 150, 140 }, false)] // 15 against 6: a lead of 9.
    [TestCase(new[] { 100, 115, 130, 145, 160, 175 }, false)]
    public void A_trend_is_steep_and_no_chance(int[] counts, bool holds) =>
        Assert.That(TrendRule.Holds([.. counts.Select((count, day) => (Records.Day(1 + day), 8, count))]), Is.EqualTo(holds));

    [Test]
    public void A_growing_queue_takes_in_so_many_an_hour_and_empties_after_it()
    {
        var rows = Worlds.With(Queue(""" "per_hour": 3 """, "2026-01-20T14:00:00Z")).All(Tables.FailedQueue);
        var waiting = rows.Where(row => row.Text("status") == "pending").ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(waiting, Has.Count.EqualTo(18));
            Assert.That(waiting.Select(row => (row.Text("phase"), row.Text("processor_name"), row.Values["game_date"])), Is.Unique);
            Assert.That(rows.Where(row => row.Text("status") == "succeeded").Select(row => row.At), Is.All.EqualTo(Worlds.At("2026-01-20T14:15:00Z")));
        }
    }

    [Test]
    public void A_queue_that_grows_by_a_share_takes_in_more_each_day() =>
        Assert.That(
            Worlds.With(Queue(""" "per_day_growth": 0.5 """, "2026-01-22T08:00:00Z")).All(Tables.FailedQueue)
                .Where(row => row.Text("status") == "pending").CountBy(row => (row.At - Worlds.At("2026-01-20T08:00:00Z")).Days).Select(day => day.Value),
            Is.EqualTo([4, 6]));

    [TestCase("2026-01-20T11:45:00Z", null)]
    [TestCase("2026-01-20T11:46:00Z", "2026-01-20T12:00:00Z")]
    public void What_waits_four_hours_shows(string to, string? warning)
    {
        var truth = Records.Truth(Queue(""" "per_hour": 3 """, to));

        Assert.That((truth.WarningAt, truth.CriticalAt), Is.EqualTo((Records.Moment(warning), Records.Moment(null))));
    }

    [Test]
    public void An_ordinary_failure_succeeds_half_an_hour_later()
    {
        var rows = new PipelineWorld(Worlds.Scenario(more: """, "seed": 3""") with { Noise = 1, HistoryDays = 21 }).All(Tables.FailedQueue);
        var lives = rows.GroupBy(row => row.Text("id")).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lives, Is.Not.Empty);
            Assert.That(lives.Select(life => life.Max(row => row.At) - life.Min(row => row.At)), Is.All.EqualTo(TimeSpan.FromMinutes(30)));
            Assert.That(Worlds.With().All(Tables.FailedQueue), Is.Empty);
        }
    }

    [Test]
    public void A_storm_starts_one_processor_over_and_over_for_one_date()
    {
        var runs = Worlds.With(Storm(350)).Of(Tables.RunHistory, "2026-01-19")
            .Where(row => row.Text("processor_name") == "PlayerGameSummaryProcessor" && row.Values["status"] is "failed").ToList();

        Assert.That(runs.Count(row => row.At < Worlds.At("2026-01-20T10:00:00Z")), Is.EqualTo(350));
    }

    [TestCase(50, null, null)]
    [TestCase(51, "2026-01-20T09:58:49Z", null)]
    [TestCase(200, "2026-01-20T09:15:00Z", null)]
    [TestCase(240, "2026-01-20T09:12:30Z", "2026-01-20T09:50:00Z")]
    public void More_than_fifty_runs_an_hour_show_and_more_than_two_hundred_are_critical(int rate, string? warning, string? critical)
    {
        var truth = Records.Truth(Storm(rate));

        Assert.That((Second(truth.WarningAt), Second(truth.CriticalAt)), Is.EqualTo((Records.Moment(warning), Records.Moment(critical))));
    }

    [Test]
    public void A_storm_owns_the_runs_of_its_processor_on_its_own_date_and_on_that_of_its_rows() =>
        Assert.That(Records.Truth(Storm(350)).Dates(Entities.Orchestration, "runs.player_game_summary"), Is.EqualTo([Records.Day(19), Records.Day(20)]));

    private static DateTimeOffset? Second(DateTimeOffset? at) => at?.AddTicks(-(at.Value.Ticks % TimeSpan.TicksPerSecond));
}
