namespace NbaPipeline.Monitoring.Deployments;

/// <summary>
/// The one place that compares the cloud with what is declared: verification after a deployment, CI and the daily alert judge by it alone. Pure:
/// what could not be seen is no drift, and stands in <see cref="DeploymentFacts.Unseen"/>.
/// </summary>
public static class DriftJudge
{
    /// <summary>All drifts at once, the worst class first.</summary>
    public static IReadOnlyList<DeploymentDrift> Judge(Declaration declared, DeploymentFacts facts, DateTimeOffset now)
    {
        var commands = new DriftCommands(declared.Plan.Project);
        var jobs = new JobDrifts(declared, facts.Scheduler.Deployments, commands, now);
        return
        [
            .. new[]
            {
                facts.Scheduler.Audited.SelectMany(jobs.Of),
                new FunctionDrifts(declared, facts, commands).All(),
                new MessageDrifts(declared, facts, commands).All(),
                Named(declared, facts, commands),
            }.SelectMany(drifts => drifts).OrderBy(drift => drift.Class).ThenBy(drift => drift.Kind, StringComparer.Ordinal).ThenBy(drift => drift.Name, StringComparer.Ordinal),
        ];
    }

    // Of these nothing is known but that they are there.
    private static IEnumerable<DeploymentDrift> Named(Declaration declared, DeploymentFacts facts, DriftCommands commands) =>
    [
        .. facts.Apis.IsComplete ? declared.Pipeline.Apis.Except(facts.Apis.Items).Select(api => Missing("API", api, "switched off", "on", commands.Enable(api))) : [],
        .. facts.Tables.IsComplete ? declared.Tables.Except(facts.Tables.Items).Select(table => Missing("table", table, "no such table", "a table or view", declared.OwnTables.Contains(table) ? DriftCommands.Deploy : commands.ShowTable(table))) : [],
        .. facts.Secrets.IsComplete ? declared.Plan.Secrets.Except(facts.Secrets.Items).Select(secret => Missing("secret", secret, "no version in force", "a version in force", commands.AddVersion(secret))) : [],
    ];

    private static DeploymentDrift Missing(string kind, string name, string observed, string expected, string command) =>
        new(DriftClass.Missing, kind, name, observed, expected, command);
}
