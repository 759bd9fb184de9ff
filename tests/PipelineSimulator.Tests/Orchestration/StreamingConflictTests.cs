namespace NbaPipeline.PipelineSimulator.Tests.Orchestration;

/// <summary>Nine games on the 19th; the last one's rows come at 06:05Z.</summary>
public sealed class StreamingConflictTests
{
    private static PipelineWorld World(int minutes, string which) => Worlds.With(Conflict(minutes, which));

    private static string Conflict(int minutes, string which) =>
        FormattableString.Invariant($$"""{ "id": "x", "kind": "streaming_conflict", "minutes": {{minutes}}, {{which}} }""");

    /// <summary>Who keeps the log and retries, every quarter of an hour from 02:57Z on.</summary>
    private static readonly Watch Retrying = new(
        [new(ConflictRetries.Recovery, [.. Enumerable.Range(0, 100).Select(turn => Worlds.At("2026-01-20T02:57:00Z").AddMinutes(15 * turn))], [])]);

    private const string OneGame = """ "games": ["2026-01-19:MIA@GSW"] """;

    [Test]
    public void The_rows_of_the_game_come_when_the_buffer_is_clear()
    {
        var world = World(40, OneGame);

        Assert.That(
            world.Of(Tables.BdlBoxScores, "2026-01-19").Where(row => row.Values["game_id"] is "20260119_MIA_GSW").Select(row => row.At).Distinct(),
            Is.EqualTo([Worlds.At("2026-01-20T06:45:00Z")]));
    }

    [TestCase("2026-01-20T06:44:59Z", 2)]
    [TestCase("2026-01-20T06:45:00Z", 1)]
    public void A_load_that_is_asked_for_too_early_leaves_the_game_out_again_and_says_so(string at, int runs)
    {
        var world = new PipelineWorld(Worlds.Scenario(Conflict(40, OneGame)), [new(Worlds.At(at), "bdl", Records.Day(19))]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Of(Tables.RunHistory, "2026-01-19").Count(row => row.Values["status"] is "partial"), Is.EqualTo(runs));
            Assert.That(
                world.Of(Tables.BdlBoxScores, "2026-01-19").Where(row => row.Values["game_id"] is "20260119_MIA_GSW").Select(row => row.At).Min(),
                Is.EqualTo(Worlds.At("2026-01-20T06:45:00Z")));
        }
    }

    [Test]
    public void A_forced_load_does_not_look_at_young_rows()
    {
        var world = new PipelineWorld(
            Worlds.Scenario(Conflict(40, OneGame)), [new(Worlds.At("2026-01-20T06:20:00Z"), "bdl", Records.Day(19)) { Force = true }]);

        Assert.That(
            world.Of(Tables.BdlBoxScores, "2026-01-19").Where(row => row.Values["game_id"] is "20260119_MIA_GSW").Select(row => row.At).Min(),
            Is.EqualTo(Worlds.At("2026-01-20T06:20:00Z")));
    }

    [Test]
    public void The_run_says_which_game_it_left_out()
    {
        var run = World(40, OneGame).Of(Tables.RunHistory, "2026-01-19").Single(row => row.Values["status"] is "partial");

        Assert.That(run.Text("errors"), Does.Contain("20260119_MIA_GSW").And.Contain("streaming"));
    }

    // Taken in and retried at 06:12, again at 06:27 and 06:57; the third is known to have met it again at 07:27.
    [TestCase(82, null)]
    [TestCase(83, "2026-01-20T07:27:00Z")]
    public void A_conflict_that_its_third_retry_met_again_is_critical(int minutes, string? critical)
    {
        var truth = Watches.Truth(Conflict(minutes, OneGame), Retrying);

        Assert.That((truth.ObservableAt, truth.CriticalAt), Is.EqualTo((Records.Moment(critical), Records.Moment(critical))));
    }

    [Test]
    public void What_nobody_retries_is_past_no_retry() =>
        Assert.That(Watches.Truth(Conflict(90, OneGame), Watch.Nobody).CriticalAt, Is.Null);

    [TestCase(5, 3, true)]
    [TestCase(6, 3, false)]
    [TestCase(3, 2, false)]
    public void Conflicts_in_more_than_half_of_a_dates_games_are_critical_as_soon_as_the_log_has_them_if_they_are_three(int games, int conflicts, bool critical)
    {
        var inline = Enumerable.Range(1, games).Select(game => (Id: game, Letter: (char)('A' + game))).Select(game => FormattableString.Invariant($$"""
            {
              "game_id": "002259900{{game.Id}}", "game_date": "2026-01-19", "tip_utc": "2026-01-20T00:00:00Z",
              "away": "AW{{game.Letter}}", "home": "HO{{game.Letter}}"
            }
            """));
        var scenario = Worlds.Scenario(
            Conflict(30, FormattableString.Invariant($$""" "date": "2026-01-19", "count": {{conflicts}} """)),
            $$""", "schedule": "inline", "games": [{{string.Join(',', inline)}}]""");
        var truth = new PipelineWorld(scenario) { Watch = Retrying }.Faults[0];

        Assert.That(truth.CriticalAt, Is.EqualTo(Records.Moment(critical ? "2026-01-20T03:12:00Z" : null)));
    }

    [Test]
    public void It_owns_the_conflicts_and_the_source_of_its_dates()
    {
        var truth = World(40, OneGame).Faults[0];

        Assert.That((truth.Dates(Entities.Raw, Entities.Conflicts), truth.Dates(Entities.Raw, "bdl"), truth.EndsAt),
            Is.EqualTo((new[] { Records.Day(19) }, new[] { Records.Day(19) }, (DateTimeOffset?)Worlds.At("2026-01-20T06:45:00Z"))));
    }
}
