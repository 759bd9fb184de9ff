namespace NbaPipeline.PipelineSimulator.Tests.Orchestration;

/// <summary>Nine games on the 19th; the last one's rows come at 06:05Z.</summary>
public sealed class StreamingConflictTests
{
    private static PipelineWorld World(int minutes, string which) =>
        Worlds.With(FormattableString.Invariant($$"""{ "id": "x", "kind": "streaming_conflict", "minutes": {{minutes}}, {{which}} }"""));

    private const string OneGame = """ "games": ["2026-01-19:MIA@GSW"] """;

    [Test]
    public void The_rows_of_the_game_come_when_the_buffer_is_clear()
    {
        var world = World(40, OneGame);

        Assert.That(
            world.Of(Tables.BdlBoxScores, "2026-01-19").Where(row => row.Values["game_id"] is "20260119_MIA_GSW").Select(row => row.At).Distinct(),
            Is.EqualTo([Worlds.At("2026-01-20T06:45:00Z")]));
    }

    [Test]
    public void The_log_tells_of_the_conflict_its_retries_and_its_end() =>
        Assert.That(
            World(40, OneGame).Of(Tables.StreamingConflicts, "2026-01-19").Select(row =>
                (row.At.Minute, row.Number("retry_count"), (bool)row.Values["resolved"]!)),
            Is.EqualTo([(5, 0L, false), (10, 1L, false), (20, 2L, false), (40, 3L, false), (45, 4L, true)]));

    [Test]
    public void The_run_says_which_game_it_left_out()
    {
        var run = World(40, OneGame).Of(Tables.RunHistory, "2026-01-19").Single(row => row.Values["status"] is "partial");

        Assert.That(run.Text("errors"), Does.Contain("20260119_MIA_GSW").And.Contain("streaming"));
    }

    [TestCase(35, null)]
    [TestCase(36, "2026-01-20T06:40:00Z")]
    public void A_conflict_past_its_third_retry_is_critical(int minutes, string? critical)
    {
        var truth = World(minutes, OneGame).Faults[0];

        Assert.That((truth.ObservableAt, truth.CriticalAt), Is.EqualTo((Records.Moment(critical), Records.Moment(critical))));
    }

    [TestCase(5, 3, true)]
    [TestCase(6, 3, false)]
    [TestCase(3, 2, false)]
    public void Conflicts_in_more_than_half_of_a_dates_games_are_critical_at_once_if_they_are_three(int games, int conflicts, bool critical)
    {
        var inline = Enumerable.Range(1, games).Select(game => (Id: game, Letter: (char)('A' + game))).Select(game => FormattableString.Invariant($$"""
            {
              "game_id": "002259900{{game.Id}}", "game_date": "2026-01-19", "tip_utc": "2026-01-20T00:00:00Z",
              "away": "AW{{game.Letter}}", "home": "HO{{game.Letter}}"
            }
            """));
        var truth = Worlds.With(
            FormattableString.Invariant($$"""{ "id": "x", "kind": "streaming_conflict", "minutes": 30, "date": "2026-01-19", "count": {{conflicts}} }"""),
            $$""", "schedule": "inline", "games": [{{string.Join(',', inline)}}]""").Faults[0];

        Assert.That(truth.CriticalAt, Is.EqualTo(Records.Moment(critical ? "2026-01-20T03:05:00Z" : null)));
    }

    [Test]
    public void It_owns_the_conflicts_and_the_source_of_its_dates()
    {
        var truth = World(40, OneGame).Faults[0];

        Assert.That((truth.Dates(Entities.Raw, Entities.Conflicts), truth.Dates(Entities.Raw, "bdl"), truth.EndsAt),
            Is.EqualTo((new[] { Records.Day(19) }, new[] { Records.Day(19) }, (DateTimeOffset?)Worlds.At("2026-01-20T06:45:00Z"))));
    }
}
