using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Tests.Incidents;

public sealed class IncidentHistoryTests
{
    private static readonly Finding Bdl = SomeFinding.Of(Severity.Warning);
    private static readonly Finding Worse = SomeFinding.Of(Severity.Critical);
    private static readonly Finding Gamebook = SomeFinding.Of(Severity.Warning, entity: "nbac_gamebook");
    private static readonly Finding Yesterday = SomeFinding.Of(Severity.Warning, Some.Date.AddDays(-1));

    private readonly IncidentStage _stage = new();

    private IReadOnlyList<KeyedRow> Rows => [.. _stage.Warehouse.Appended.SelectMany(append => append.Rows)];

    [Test]
    public async Task However_many_incidents_changed_a_run_appends_once()
    {
        await _stage.SeeAsync(Bdl, Yesterday, Gamebook);

        Assert.That(_stage.Warehouse.Appended.Select(append => append.Table), Is.EqualTo([IncidentHistory.Table]));
        Assert.That(Rows.Select(row => row.Row.Cells["incident_id"]).Distinct().Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_run_in_which_nothing_happened_appends_nothing()
    {
        await _stage.HealAsync(Gamebook);
        Assert.That(_stage.Warehouse.Appended, Is.Empty);

        await _stage.SeeAsync(Bdl);
        await _stage.SeeAsync(Bdl);
        await _stage.SweepAsync();

        Assert.That(_stage.Warehouse.Appended, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_a_dry_run_sees_is_no_history()
    {
        await _stage.Desk().ReportAsync(SomeFinding.Verdict(Bdl), new CheckRequest(_stage.Clock.Now) { DryRun = true }, default);

        Assert.That(_stage.Warehouse.Appended, Is.Empty);
    }

    [Test]
    public async Task While_the_history_cannot_be_written_people_are_told_all_the_same_and_the_report_says_so()
    {
        _stage.Warehouse.AppendFailure = new WarehouseException("quotaExceeded", "Too many writes.", isPermanent: false);

        var report = await _stage.SeeAsync(Bdl);

        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(1));
        Assert.That(report.Notes.Single(), Does.Contain("is kept: Too many writes (quotaExceeded)"));
        Assert.That((report.CouldTell, report.CouldLook), Is.EqualTo((true, true)));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task What_could_not_be_appended_is_appended_whole_by_the_next_run_or_sweep(bool bySweep)
    {
        _stage.Warehouse.AppendFailure = new WarehouseException("quotaExceeded", "Too many writes.", isPermanent: false);
        await _stage.SeeAsync(Bdl);
        await _stage.SeeAsync(Worse);
        var kept = (await _stage.OnlyAsync()).Events.Select(one => one.Number).ToList();
        _stage.Warehouse.AppendFailure = null;

        var report = bySweep ? await _stage.SweepAsync() : await _stage.SeeAsync(Worse);

        Assert.That(Rows.Select(row => row.Row.Cells["event_number"]), Is.EqualTo(kept));
        Assert.That(kept, Has.Count.GreaterThan(3));
        Assert.That(report.Notes, Is.Empty);
        Assert.That((await _stage.OnlyAsync()).Events, Is.Empty);
    }

    [Test]
    public async Task Every_event_has_a_key_of_its_own_a_number_after_the_last_a_reason_and_an_actor()
    {
        await LiveAsync();

        Assert.That(Rows.Select(row => row.Key), Is.Unique);
        Assert.That(Rows.Select(row => row.Key), Is.EqualTo(Rows.Select(row => $"{row.Row.Cells["incident_id"]}-{row.Row.Cells["event_number"]}")));
        foreach (var incident in Rows.GroupBy(row => row.Row.Cells["incident_id"]))
        {
            Assert.That(incident.Select(row => row.Row.Cells["event_number"]), Is.EqualTo(Enumerable.Range(1, incident.Count())), $"{incident.Key}");
        }

        Assert.That(
            Rows,
            Has.All.Matches<KeyedRow>(row => row.Row.Cells["reason"] is string { Length: > 0 } && row.Row.Cells["actor"] is string { Length: > 0 }));
    }

    [Test]
    public async Task A_crash_between_the_append_and_the_note_of_it_appends_the_same_keys_again()
    {
        var isGone = false;
        var stage = new IncidentStage(documents: new CrashingDocuments(() => isGone));
        stage.Warehouse.WhenAppended = () => isGone = true;
        Assert.ThrowsAsync<DocumentStoreException>(() => stage.SeeAsync(Bdl));
        (isGone, stage.Warehouse.WhenAppended) = (false, null);

        await stage.SeeAsync(Bdl);

        var (first, second) = (stage.Warehouse.Appended[0].Rows, stage.Warehouse.Appended[1].Rows);
        Assert.That(second.Select(row => row.Key), Is.EqualTo(first.Select(row => row.Key)));
        Assert.That(second.Select(row => row.Row.Cells), Is.EqualTo(first.Select(row => row.Row.Cells)));
    }

    private async Task LiveAsync()
    {
        await _stage.SeeAsync(Bdl, Gamebook);
        await _stage.SeeAsync(Worse, Yesterday);
        var id = (await _stage.IncidentsAsync())[0].Id;
        await _stage.Actions.NoteAsync(id, RecoveryStep.Tried, "asked for a backfill", "recovery", default);
        await _stage.Actions.MarkAsync(id, MarkKind.Acknowledged, "ann", "on it", _stage.Clock.Now.AddHours(1), default);
        await _stage.SweepAsync();
        foreach (var _ in Enumerable.Range(0, 4))
        {
            await _stage.HealAsync(Bdl, Gamebook, Yesterday);
        }
    }
}
