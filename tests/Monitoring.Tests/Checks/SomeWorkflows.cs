using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Checks;

/// <summary>The records of a controller that decides on the hour, unless a test says otherwise.</summary>
internal static class SomeWorkflows
{
    public static WorkflowThresholds Limits { get; } = new();

    /// <summary>UTC, as the records are: <c>2026-01-23 04:00</c>.</summary>
    public static DateTimeOffset At(string utc) => new(
        DateTime.ParseExact(utc, ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"], System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero);

    /// <summary>So many hourly decisions, the last of them at an instant.</summary>
    public static IReadOnlyList<DateTimeOffset> HourlyUntil(string last, int count = 48) =>
        [.. Enumerable.Range(0, count).Select(back => At(last).AddHours(-back)).Order()];

    public static WorkflowFact Evaluation(DateTimeOffset at, long rows = 15, long aborted = 0) =>
        new(WorkflowFact.Evaluation, at, null, null, null, null, rows, aborted, null);

    public static WorkflowFact Run(string name, string decided, string? executed = null, long failed = 0, string status = "completed") => new(
        WorkflowFact.Run, At(decided), new(2026, 1, 22), name, executed is null ? null : status, executed is null ? null : At(executed), 5, failed, null);

    public static WorkflowFact Expected(string name, DateOnly day, string at) => new(WorkflowFact.Expected, At(at), day, name, null, null, 7, 0, "7 games");

    public static WorkflowFact Waiting(string failed, string status = "pending") =>
        new(WorkflowFact.Waiting, At(failed), new(2026, 1, 21), "PlayerGameSummaryProcessor", status, null, 0, 3, "503 Service Unavailable");

    public static WorkflowFact Newest(string started, string status = "running", long inAnHour = 1, long minutes = 4, string name = "PlayerDailyCacheProcessor") =>
        new(WorkflowFact.Runs, At(started), new(2026, 1, 21), name, status, null, inAnHour, minutes, "phase_4_precompute");

    /// <summary>All records are known, and there is nothing in them but what is given and an hourly evaluation.</summary>
    public static WorkflowFacts Facts(string lastDecision, params WorkflowFact[] facts)
    {
        WorkflowFact[] all = [.. HourlyUntil(lastDecision).Select(at => Evaluation(at)), .. facts];
        string[] names = [WorkflowFact.Evaluation, WorkflowFact.Run, WorkflowFact.Expected, WorkflowFact.Waiting, WorkflowFact.Runs];
        return new WorkflowFacts(
            [new(2026, 1, 21), new(2026, 1, 22)],
            names.ToDictionary(
                name => name,
                name => (Evidence<IReadOnlyList<WorkflowFact>>)new Evidence<IReadOnlyList<WorkflowFact>>.Known([.. all.Where(fact => fact.Fact == name)])));
    }

    public static Verdict JudgedAt(string utc, WorkflowFacts facts) => WorkflowJudge.Judge(facts, Limits, At(utc));
}
