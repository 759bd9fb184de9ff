namespace NbaPipeline.PipelineSimulator.Tests.ControlPlanes;

/// <summary>Locks that nobody gives back, and the halt flag that is gone.</summary>
public sealed class StateDocumentTests
{
    private static string Lock(string name) =>
        $$"""{ "id": "x", "kind": "lock_stuck", "lock": "{{name}}", "from": "2026-01-20T10:30:00Z", "to": "2026-01-20T20:30:00Z" }""";

    private const string NoHalt = """{ "id": "x", "kind": "halt_state_missing", "from": "2026-01-20T14:00:00Z", "to": "2026-01-20T15:00:00Z" }""";

    private static IReadOnlyDictionary<string, object?>? At(PipelineWorld world, string collection, string id, string at) =>
        world.Documents().LastOrDefault(document => document.Collection == collection && document.Id == id && document.At <= Worlds.At(at)) is { IsDeleted: false } document
            ? document.Values
            : null;

    [TestCase("workflow_controller", "workflow_controller_locks", "workflow_controller_2026-01-20-05", "2026-01-20-05")]
    [TestCase("grading", "grading_locks", "grading_2026-01-20", "2026-01-20")]
    [TestCase("grading_2026-01-18", "grading_locks", "grading_2026-01-18", "2026-01-18")]
    [TestCase("performance_summary", "performance_summary_locks", "performance_summary_2026-01-20", "2026-01-20")]
    public void A_stuck_lock_is_there_long_after_its_five_minutes(string name, string collection, string id, string key)
    {
        var world = Worlds.With(Lock(name));
        var document = At(world, collection, id, "2026-01-20T20:29:00Z")!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((document["lock_key"], document["expires_at"]), Is.EqualTo(((object)key, (object)Worlds.At("2026-01-20T10:35:00Z"))));
            Assert.That(At(world, collection, id, "2026-01-20T20:30:00Z"), Is.Null);
        }
    }

    [Test]
    public void A_lock_of_the_controller_stops_the_decisions()
    {
        var world = Worlds.With(Lock("workflow_controller"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Evaluations(), Has.None.InRange(Worlds.At("2026-01-20T10:30:00Z"), Worlds.At("2026-01-20T20:30:00Z")));
            Assert.That((world.Faults[0].WarningAt, world.Faults[0].CriticalAt),
                Is.EqualTo(((DateTimeOffset?)Worlds.At("2026-01-20T11:06:00Z"), (DateTimeOffset?)Worlds.At("2026-01-20T12:01:00Z"))));
            Assert.That(world.Faults[0].Dates(Entities.Orchestration, Entities.Locks), Is.EqualTo([Records.Day(20)]));
        }
    }

    [Test]
    public void A_lock_of_grading_shows_when_grades_are_due() =>
        Assert.That((Worlds.With(Lock("grading")).Faults[0].CriticalAt, Worlds.With(Lock("consolidation")).Faults[0].ObservableAt),
            Is.EqualTo(((DateTimeOffset?)Worlds.At("2026-01-20T20:00:00Z"), (DateTimeOffset?)null)));

    [Test]
    public void An_orchestrator_without_permission_leaves_no_lock_and_one_without_lock_does()
    {
        static int Locks(string reason) => Records.January(Records.Outage.Replace("permission", reason, StringComparison.Ordinal))
            .Documents().Count(document => document is { Collection: "workflow_controller_locks", IsDeleted: false });

        Assert.That((Locks("permission"), Locks("lock")), Is.EqualTo((0, 1)));
    }

    [Test]
    public void The_halt_flag_is_there_gone_and_there_again()
    {
        var world = Worlds.With(NoHalt);

        Assert.That(
            new[] { "2026-01-20T13:59:00Z", "2026-01-20T14:00:00Z", "2026-01-20T15:00:00Z" }.Select(at => At(world, "halt", "state", at)?["halted"]),
            Is.EqualTo(new object?[] { false, null, false }));
    }

    [Test]
    public void Its_absence_is_a_condition_of_its_own_at_once()
    {
        var truth = Worlds.With(NoHalt).Faults[0];

        Assert.That((truth.WarningAt, truth.EndsAt, truth.Dates(Entities.Monitors, Entities.Halt)),
            Is.EqualTo(((DateTimeOffset?)Worlds.At("2026-01-20T14:00:00Z"), (DateTimeOffset?)Worlds.At("2026-01-20T15:00:00Z"), new[] { Records.Day(20) })));
    }
}
