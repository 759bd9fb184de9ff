using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Recovery;
using static NbaPipeline.Monitoring.Tests.Recovery.SomeOutputs;

namespace NbaPipeline.Monitoring.Tests.Recovery;

public sealed class RecoveryAgendaTests
{
    private static readonly DateTimeOffset Noon = Some.Eastern("2026-01-16 12:00");
    private static readonly DateTimeOffset GradesDue = Some.Eastern("2026-01-16 15:00");
    private readonly InProcessDocumentStore _documents = new();

    private RecoveryAgenda Agenda => new(_documents, Limits, new());

    [Test]
    public void What_is_short_and_due_is_looked_at_by_the_next_run() => Assert.That(NextOf(Whole(Source), Cache), Is.EqualTo(Noon));

    [Test]
    public void What_could_not_be_asked_is_looked_at_by_the_next_run() =>
        Assert.That(NextOf(Whole(Cache) with { Unknown = new Blindness("accessDenied", "warehouse") }), Is.EqualTo(Noon));

    [Test]
    public void What_is_not_due_is_looked_at_when_it_is() => Assert.That(NextOf(Cache with { DueAt = Noon.AddHours(1) }), Is.EqualTo(Noon.AddHours(1)));

    [Test]
    public void Games_that_become_due_later_are_looked_at_then() =>
        Assert.That(NextOf(Whole(Source) with { NextDueAt = Noon.AddMinutes(90) }), Is.EqualTo(Noon.AddMinutes(90)));

    [Test]
    public void What_is_whole_is_looked_at_when_the_grades_are_due() => Assert.That(NextOf(Whole(Source), Whole(Cache)), Is.EqualTo(GradesDue));

    [Test]
    public void After_that_it_is_looked_at_every_six_hours() =>
        Assert.That(Agenda.NextLookAt(Some.Date, new([Whole(Source)], []), GradesDue), Is.EqualTo(GradesDue.AddHours(6)));

    [Test]
    public void A_blind_look_is_none() =>
        Assert.That(Agenda.NextLookAt(Some.Date, new([], [new BlindSpot("schedule", new Blindness("accessDenied", "warehouse"))]), Noon), Is.EqualTo(Noon));

    [TestCase("2026-01-16 14:59", false)]
    [TestCase("2026-01-16 15:00", true)]
    [TestCase("2026-01-17 00:00", true)]
    public async Task A_note_holds_until_its_time_or_the_next_day(string now, bool isDue)
    {
        await Agenda.WriteAsync(RecoveryScope.Plan, [Some.Date], new([Whole(Source)], []), Noon, default);

        Assert.That((await Agenda.ReadAsync(RecoveryScope.Plan, default))[Some.Date].IsDue(Some.Eastern(now)), Is.EqualTo(isDue));
        Assert.That(await Agenda.ReadAsync(RecoveryScope.Schedule, default), Is.Empty);
    }

    [Test]
    public async Task A_document_that_nobody_can_read_costs_a_look_and_no_repair()
    {
        await _documents.CreateAsync("agendas/plan", "no json", default);

        Assert.That(await Agenda.ReadAsync(RecoveryScope.Plan, default), Is.Empty);
    }

    private DateTimeOffset NextOf(params IReadOnlyList<OutputFact> facts) => Agenda.NextLookAt(Some.Date, new(facts, []), Noon);
}
