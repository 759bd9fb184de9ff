using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Operations;

namespace NbaPipeline.Monitoring.Tests.Operations;

public sealed class AuditTrailTests
{
    private static readonly AuditEntry Entry = new(Some.Eastern("2026-01-17 12:00"), "halt", "all", "ana@example.org", "a broken release", AuditState.Begun, "");

    private readonly AuditTrail _audit = new(new InProcessDocumentStore());

    [Test]
    public async Task An_entry_is_there_before_its_order_is_carried_out_and_says_afterwards_what_came_of_it()
    {
        var path = await _audit.BeginAsync(Entry, CancellationToken.None);
        var begun = await _audit.NewestAsync(5, CancellationToken.None);
        await _audit.EndAsync(path!, Entry with { State = AuditState.Done, Outcome = "Halted." }, CancellationToken.None);

        Assert.That(begun, Is.EqualTo([Entry]));
        Assert.That(await _audit.NewestAsync(5, CancellationToken.None), Is.EqualTo([Entry with { State = AuditState.Done, Outcome = "Halted." }]));
    }

    [Test]
    public async Task The_same_order_of_the_same_person_at_the_same_moment_is_one()
    {
        await _audit.BeginAsync(Entry, CancellationToken.None);

        Assert.That(await _audit.BeginAsync(Entry with { Reason = "twice" }, CancellationToken.None), Is.Null);
        Assert.That(await _audit.BeginAsync(Entry with { Author = "bob@example.org" }, CancellationToken.None), Is.Not.Null);
    }

    [Test]
    public async Task The_newest_are_shown_first_and_no_more_than_asked_for()
    {
        foreach (var minute in Enumerable.Range(0, 4))
        {
            await _audit.BeginAsync(Entry with { At = Entry.At.AddMinutes(minute) }, CancellationToken.None);
        }

        Assert.That((await _audit.NewestAsync(2, CancellationToken.None)).Select(entry => entry.At.Minute), Is.EqualTo([3, 2]));
    }
}
