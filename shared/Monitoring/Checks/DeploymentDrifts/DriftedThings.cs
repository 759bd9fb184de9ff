using NbaPipeline.Monitoring.Deployments;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Brings together what is wrong with one thing, so that a thing is one incident whatever the number of its differences. Pure.</summary>
internal static class DriftedThings
{
    /// <param name="drifts">The worst first.</param>
    /// <param name="told">By name and region of a job, the problem in which scheduler-target-alert tells it: what it tells is named and folded as there.</param>
    /// <param name="mostApart">Of a kind; more are one incident.</param>
    public static IReadOnlyList<DriftedThing> Of(
        IReadOnlyList<DeploymentDrift> drifts, IReadOnlyDictionary<(string Name, string Region), string> told, int mostApart)
    {
        var proven = told.Values.ToHashSet(StringComparer.Ordinal);
        var named = drifts.Select(drift => (Drift: drift, Entity: EntityOf(drift, told))).ToList();
        var many = named.Where(one => !proven.Contains(one.Entity)).GroupBy(one => one.Drift.Kind)
            .Where(kind => kind.Select(one => one.Entity).Distinct().Count() > mostApart)
            .Select(kind => kind.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. named.GroupBy(one => many.Contains(one.Drift.Kind) && !proven.Contains(one.Entity) ? AllOf(one.Drift.Kind) : one.Entity)
                .Select(thing => new DriftedThing(thing.Key, [.. thing.Select(one => one.Drift)]) { IsProvenElsewhere = proven.Contains(thing.Key) }),
        ];
    }

    // What runs has the name by which other alerts know it too; a topic may be called like a function.
    private static string EntityOf(DeploymentDrift drift, IReadOnlyDictionary<(string Name, string Region), string> told) => drift.Kind switch
    {
        JobDrifts.Kind => told.TryGetValue((drift.Name, drift.Region ?? ""), out var problem) ? problem : drift.Name.ToLowerInvariant(),
        FunctionDrifts.OfOurs or FunctionDrifts.OfThePipeline or FunctionDrifts.OfAService => drift.Name.ToLowerInvariant(),
        var kind => $"{Slug(kind)}.{drift.Name.ToLowerInvariant()}",
    };

    private static string AllOf(string kind) => $"{Slug(kind)}s";

    private static string Slug(string kind) => kind.ToLowerInvariant().Replace(' ', '-');
}
