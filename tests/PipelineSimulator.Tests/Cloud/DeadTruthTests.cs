namespace NbaPipeline.PipelineSimulator.Tests;

public sealed class DeadTruthTests
{
    [Test]
    public void It_is_silent_a_period_and_a_quarter_after_its_last_sign_of_life_and_dead_after_two_periods()
    {
        var truth = Truth("2026-01-20T12:01:00Z", "2026-01-20T18:00:00Z");

        Assert.That(truth.Cells, Is.EqualTo([new Cell(0, Watches.Alert, new(2026, 1, 20))]));
        Assert.That(
            (truth.StartsAt, truth.DataDueAt, truth.ObservableAt, truth.CriticalAt, truth.EndsAt),
            Is.EqualTo((At("12:01"), At("12:30"), At("12:45"), At("13:00"), At("18:00"))));
    }

    [TestCase("2026-01-20T12:30:00Z", false, false, false)]
    [TestCase("2026-01-20T12:30:01Z", true, true, false)]
    [TestCase("2026-01-20T13:00:00Z", true, true, false)]
    [TestCase("2026-01-20T13:00:01Z", true, true, true)]
    public void A_call_that_comes_back_ends_the_silence(string to, bool isFault, bool isObservable, bool isCritical)
    {
        var truth = Truth("2026-01-20T12:01:00Z", to);

        Assert.That((truth.Cells.Count > 0, truth.ObservableAt is not null, truth.CriticalAt is not null), Is.EqualTo((isFault, isObservable, isCritical)));
    }

    [Test]
    public void A_function_of_every_five_minutes_is_not_dead_before_it_is_silent() =>
        Assert.That(
            Truth("2026-01-20T12:01:00Z", "2026-01-20T18:00:00Z", Watches.Every(5)),
            Has.Property("WarningAt").EqualTo(At("12:20")).And.Property("CriticalAt").EqualTo(At("12:20")));

    [Test]
    public void The_pause_of_its_own_schedule_is_no_silence()
    {
        var pausing = new Watch([new(Watches.Alert, [Worlds.At("2026-01-20T12:00:00Z"), Worlds.At("2026-01-21T12:00:00Z"), Worlds.At("2026-01-22T11:00:00Z")], [])]);

        Assert.That(Truth("2026-01-20T12:01:00Z", "2026-01-21T11:59:00Z", pausing).Cells, Is.Empty);
        Assert.That(Truth("2026-01-20T12:01:00Z", "2026-01-21T12:01:00Z", pausing).ObservableAt, Is.EqualTo(Worlds.At("2026-01-21T12:15:00Z")));
    }

    [Test]
    public void What_is_found_after_midnight_may_carry_either_date() =>
        Assert.That(
            Truth("2026-01-20T04:40:00Z", "2026-01-20T18:00:00Z", Watches.Every(50, from: "2026-01-20T04:00:00Z")).Cells.Select(cell => cell.GameDate.Day),
            Is.EqualTo([19, 20]));

    [Test]
    public void A_function_that_nobody_calls_cannot_die() =>
        Assert.That(Truth("2026-01-20T12:01:00Z", "2026-01-20T18:00:00Z", Watch.Nobody).Cells, Is.Empty);

    private static FaultTruth Truth(string from, string to, Watch? watch = null) => Watches.Truth(
        $$"""{ "id": "x", "kind": "function_dead", "function": "{{Watches.Alert}}", "from": "{{from}}", "to": "{{to}}" }""", watch ?? Watches.Every(30));

    private static DateTimeOffset? At(string hour) => Worlds.At($"2026-01-20T{hour}:00Z");
}
