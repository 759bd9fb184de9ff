using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Tests.Incidents;

public sealed class EventRowsTests
{
    [Test]
    public void A_row_has_the_columns_of_the_table_and_no_others_each_of_its_type()
    {
        var table = TableCatalogue.Find(IncidentHistory.Table)!;

        var cells = RowOf(IncidentEventKind.Told);

        Assert.That(
            cells.Select(cell => (cell.Key, TypeOf(cell.Value))),
            Is.EquivalentTo(table.Columns.Select(column => (column.Name, column.Type))));
    }

    [TestCase(IncidentEventKind.Opened, "opened")]
    [TestCase(IncidentEventKind.Returned, "returned")]
    [TestCase(IncidentEventKind.Confirmed, "confirmed")]
    [TestCase(IncidentEventKind.Rose, "rose")]
    [TestCase(IncidentEventKind.Fell, "fell")]
    [TestCase(IncidentEventKind.Joined, "joined")]
    [TestCase(IncidentEventKind.Left, "left")]
    [TestCase(IncidentEventKind.Changed, "changed")]
    [TestCase(IncidentEventKind.Affected, "affected")]
    [TestCase(IncidentEventKind.Inhibited, "inhibited")]
    [TestCase(IncidentEventKind.Released, "released")]
    [TestCase(IncidentEventKind.Acknowledged, "acknowledged")]
    [TestCase(IncidentEventKind.Silenced, "silenced")]
    [TestCase(IncidentEventKind.FalsePositive, "false_positive")]
    [TestCase(IncidentEventKind.Unmarked, "unmarked")]
    [TestCase(IncidentEventKind.Recovery, "recovery")]
    [TestCase(IncidentEventKind.Proven, "proven")]
    [TestCase(IncidentEventKind.Flapping, "flapping")]
    [TestCase(IncidentEventKind.Steadied, "steadied")]
    [TestCase(IncidentEventKind.Resolved, "resolved")]
    [TestCase(IncidentEventKind.Expired, "expired")]
    [TestCase(IncidentEventKind.Told, "told")]
    public void The_queries_know_an_event_by_its_word(IncidentEventKind kind, string word)
    {
        Assert.That(RowOf(kind)["event"], Is.EqualTo(word));
    }

    [TestCase("2026-01-17 23:59", 17)]
    [TestCase("2026-01-18 00:00", 18)]
    public void An_event_belongs_to_its_Eastern_day(string at, int day)
    {
        Assert.That(RowOf(IncidentEventKind.Told, at)["event_date"], Is.EqualTo(new DateOnly(2026, 1, day)));
    }

    private static IReadOnlyDictionary<string, object?> RowOf(IncidentEventKind kind, string at = "2026-01-16 12:00")
    {
        var finding = SomeFinding.Of(Severity.Warning);
        var incident = new Incident
        {
            Id = "phase2/bdl/2026-01-15#1",
            OpenedAt = SomeFinding.Noon,
            ChangedAt = SomeFinding.Noon,
            State = IncidentState.Open,
            Severity = Severity.Warning,
            Worst = Severity.Warning,
            Parts = [new IncidentPart(finding.GameDate, SomeFinding.Noon, [new Sighting(SomeFinding.Check, SomeFinding.Function, finding)])],
            Events = [Full(kind, Some.Eastern(at))],
        };
        return EventRows.Of(new EntityIncidents(Phase.Raw, "bdl"), incident).Single().Row.Cells;
    }

    private static IncidentEvent Full(IncidentEventKind kind, DateTimeOffset at) =>
        new(1, at, kind, IncidentState.Pending, IncidentState.Open, Severity.Warning, "why")
        {
            GameDate = Some.Date,
            DueSince = at,
            Actor = SomeFinding.Check,
            Channel = RecordingNotifier.Channel,
            Delivery = "post",
        };

    private static string? TypeOf(object? value) => value switch
    {
        DateOnly => "DATE",
        DateTimeOffset => "TIMESTAMP",
        string => "STRING",
        long => "INT64",
        _ => value?.GetType().Name,
    };
}
