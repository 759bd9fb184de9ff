using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Tests.Incidents;

public sealed class IncidentLogTests
{
    private static readonly Incident Opened = IncidentRules.Seen(
        null, SomeFinding.Of(Severity.Warning), SomeFinding.Check, SomeFinding.Function, false, SomeFinding.Noon)!;

    private readonly InProcessDocumentStore _documents = new();
    private readonly IncidentLog _log;

    public IncidentLogTests() => _log = new IncidentLog(_documents);

    [Test]
    public async Task What_was_written_is_read_back_whole()
    {
        await _log.ChangeAsync(Opened.Fingerprint, _ => Opened, default);

        var found = await _log.FindAsync(Opened.Fingerprint, default);

        Assert.That(found! with { Owed = null }, Is.EqualTo(Opened with { Owed = null }));
        Assert.That(found.Owed!.Facts, Is.EqualTo(Opened.Owed!.Facts));
        Assert.That(found.Owed.Lines, Is.EqualTo(Opened.Owed.Lines));
        Assert.That(found.Owed.Command, Is.EqualTo(Opened.Owed.Command));
    }

    [Test]
    public async Task Every_incident_is_one_document_whose_id_holds_no_slash()
    {
        await _log.ChangeAsync(Opened.Fingerprint, _ => Opened, default);
        await _log.ChangeAsync("phase2/bdl/2026-01-16", _ => Opened with { Fingerprint = "phase2/bdl/2026-01-16" }, default);

        var incidents = await _log.ListAsync(default);
        var documents = await _documents.ListAsync("incidents", default);
        Assert.That(incidents.Select(incident => incident.Fingerprint), Is.EqualTo(["phase2/bdl/2026-01-15", "phase2/bdl/2026-01-16"]));
        Assert.That(documents.Select(document => document.Path), Has.All.Match("^incidents/[^/]+$"));
    }

    [Test]
    public async Task An_unknown_fingerprint_finds_nothing()
    {
        Assert.That(await _log.FindAsync("phase2/none/2026-01-15", default), Is.Null);
    }

    [Test]
    public async Task A_transition_that_wants_nothing_writes_nothing()
    {
        Assert.That(await _log.ChangeAsync(Opened.Fingerprint, _ => null, default), Is.Null);
        Assert.That(await _log.ListAsync(default), Is.Empty);
    }

    [Test]
    public async Task Of_two_writers_who_open_at_once_one_opens_and_the_other_sees_it()
    {
        var seen = new List<Incident?>();

        var changed = await _log.ChangeAsync(Opened.Fingerprint, incident => Interrupted(seen, incident, () => Opened), default);

        Assert.That(seen.Select(incident => incident?.Subject), Is.EqualTo([null, "the faster one"]));
        Assert.That(changed, Is.Null);
        Assert.That((await _log.ListAsync(default)).Single().Subject, Is.EqualTo("the faster one"));
    }

    [Test]
    public async Task Of_two_writers_who_change_at_once_none_overwrites_the_other()
    {
        await _log.ChangeAsync(Opened.Fingerprint, _ => Opened, default);

        await _log.ChangeAsync(
            Opened.Fingerprint,
            incident => Interrupted([], incident, () => incident! with { Severity = Severity.Critical }, always: true),
            default);

        var stored = (await _log.ListAsync(default)).Single();
        Assert.That((stored.Subject, stored.Severity), Is.EqualTo(("the faster one", Severity.Critical)));
    }

    [Test]
    public async Task Endless_collisions_are_an_error_and_not_a_loop()
    {
        await _log.ChangeAsync(Opened.Fingerprint, _ => Opened, default);

        Assert.That(
            () => _log.ChangeAsync(Opened.Fingerprint, incident => Write(incident! with { Subject = $"{incident.Subject}!" }), default),
            Throws.InvalidOperationException.With.Message.Contains(Opened.Fingerprint));
    }

    /// <summary>At the first try another writer is faster; then the transition sees what that one wrote.</summary>
    private Incident? Interrupted(List<Incident?> seen, Incident? incident, Func<Incident> change, bool always = false)
    {
        seen.Add(incident);
        if (incident?.Subject == "the faster one")
        {
            return always ? change() : null;
        }

        var mine = change();
        Write(mine with { Subject = "the faster one", Severity = Severity.Warning });
        return mine;
    }

    private Incident Write(Incident incident) =>
        new IncidentLog(_documents).ChangeAsync(incident.Fingerprint, _ => incident, default).GetAwaiter().GetResult()!;
}
