using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Tests.Queries;

public sealed class RunExecutionsTests
{
    private static readonly DateTimeOffset Told = new(2026, 1, 16, 23, 59, 0, TimeSpan.Zero);

    [Test]
    public void The_newest_execution_says_what_became_of_a_decision_also_past_midnight()
    {
        var run = Joined([Run("a")], [Execution("a", "started", 0), Execution("a", "completed", 5), Execution("b", "failed", 6)]).Single();

        Assert.That((run.Fact, run.Name, run.HappenedAt, run.Status, run.EndedAt), Is.EqualTo((WorkflowFact.Run, "post_game", Told, "completed", (DateTimeOffset?)Told.AddMinutes(5))));
    }

    [Test]
    public void A_decision_that_nobody_carried_out_stands_alone_and_does_not_tell_its_id()
    {
        var run = Joined([Run("a")], [Execution("b", "failed", 6)]).Single();

        Assert.That((run.Status, run.EndedAt, run.Detail), Is.EqualTo(((string?)null, (DateTimeOffset?)null, (string?)null)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void G12_Without_one_of_the_two_records_nothing_is_known(bool decisionsAreKnown)
    {
        var unknown = new Evidence<IReadOnlyList<WorkflowFact>>.Unknown(new Blindness("they could not be read", Blindness.Warehouse));
        var known = new Evidence<IReadOnlyList<WorkflowFact>>.Known([]);

        Assert.That(decisionsAreKnown ? RunExecutions.Joined(known, unknown) : RunExecutions.Joined(unknown, known), Is.SameAs(unknown));
    }

    private static IReadOnlyList<WorkflowFact> Joined(IReadOnlyList<WorkflowFact> decisions, IReadOnlyList<WorkflowFact> executions) =>
        ((Evidence<IReadOnlyList<WorkflowFact>>.Known)RunExecutions.Joined(
            new Evidence<IReadOnlyList<WorkflowFact>>.Known(decisions), new Evidence<IReadOnlyList<WorkflowFact>>.Known(executions))).Value;

    private static WorkflowFact Run(string id) => new(WorkflowFact.Run, Told, new(2026, 1, 16), "post_game", null, null, 0, 0, id);

    private static WorkflowFact Execution(string decision, string status, int minutes) =>
        new(WorkflowFact.Execution, Told.AddMinutes(minutes), null, decision, status, Told.AddMinutes(minutes), 5, 0, null);
}
