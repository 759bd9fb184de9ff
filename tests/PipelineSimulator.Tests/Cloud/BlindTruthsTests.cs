namespace NbaPipeline.PipelineSimulator.Tests;

public sealed class BlindTruthsTests
{
    [TestCase("warehouse_down", "")]
    [TestCase("warehouse_down", """, "reason": "hang" """)]
    [TestCase("quota_exhausted", "")]
    [TestCase("permission_lost", "")]
    [TestCase("permission_lost", """, "reason": "queries" """)]
    public void Whoever_can_ask_nothing_is_blind_on_the_date_of_the_first_look_that_fails(string kind, string more)
    {
        var truth = Truth(kind, "2026-01-20T04:40:00Z", "2026-01-20T09:00:00Z", more);

        Assert.That(truth.Cells, Is.EqualTo([new Cell(0, "warehouse", new(2026, 1, 20))]), "23:40 ET is the 19th, and the next look is at midnight");
        Assert.That(
            (truth.StartsAt, truth.DataDueAt, truth.ObservableAt, truth.WarningAt, truth.CriticalAt, truth.EndsAt),
            Is.EqualTo((At("04:40"), At("05:00"), At("05:20"), At("05:20"), At("07:00"), At("09:00"))));
    }

    [TestCase("2026-01-20T04:30:00Z", "19")]
    [TestCase("2026-01-20T04:30:01Z", "20")]
    public void A_look_at_the_very_beginning_fails_already(string from, string day) =>
        Assert.That(Truth("warehouse_down", from, "2026-01-20T09:00:00Z").Cells.Single().GameDate.Day, Is.EqualTo(int.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [TestCase("2026-01-20T05:30:00Z", false, false)]
    [TestCase("2026-01-20T05:30:01Z", true, false)]
    [TestCase("2026-01-20T07:00:00Z", true, false)]
    [TestCase("2026-01-20T07:00:01Z", true, true)]
    public void It_is_told_at_a_later_look_that_fails_too(string to, bool isObservable, bool isCritical)
    {
        var truth = Truth("warehouse_down", "2026-01-20T05:00:00Z", to);

        Assert.That((truth.ObservableAt is not null, truth.CriticalAt is not null), Is.EqualTo((isObservable, isCritical)));
    }

    [Test]
    public void What_nobody_looks_at_makes_nobody_blind()
    {
        var truth = Truth("warehouse_down", "2026-01-20T05:01:00Z", "2026-01-20T05:29:00Z");

        Assert.That((truth.Cells.Count, truth.IsDetectable), Is.EqualTo((0, false)));
    }

    [TestCase("missing_column")]
    [TestCase("invalid_view")]
    public void A_broken_table_blinds_the_questions_that_read_it(string reason)
    {
        var truth = Broken(Tables.BdlBoxScores, reason);

        Assert.That(truth.Cells, Is.EqualTo([new Cell(0, "bdlgames", new(2026, 1, 20))]));
        Assert.That(truth.ObservableAt, Is.EqualTo(At("05:50")));
    }

    [Test]
    public void A_broken_table_that_nobody_reads_is_no_fault_to_anybody() =>
        Assert.That(Broken(Tables.Accuracy, "missing_column"), Has.Property("Cells").Empty.And.Property("IsDetectable").False);

    [TestCase("quota_exhausted", """, "table": "nba_monitoring.incident_events" """)]
    [TestCase("permission_lost", """, "reason": "writes" """)]
    public void Who_cannot_write_can_still_look(string kind, string more) =>
        Assert.That(Truth(kind, "2026-01-20T05:01:00Z", "2026-01-20T09:00:00Z", more), Has.Property("Cells").Empty.And.Property("IsDetectable").False);

    private static FaultTruth Truth(string kind, string from, string to, string more = "") => Watches.Truth(
        $$"""{ "id": "x", "kind": "{{kind}}", "from": "{{from}}", "to": "{{to}}"{{more}} }""", Watches.Every(30));

    private static FaultTruth Broken(string table, string reason) =>
        Truth("table_broken", "2026-01-20T05:10:00Z", "2026-01-20T09:00:00Z", $$""", "table": "{{table}}", "reason": "{{reason}}" """);

    private static DateTimeOffset? At(string hour) => Worlds.At($"2026-01-20T{hour}:00Z");
}
