using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Inventory;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Deployments;

/// <summary>What has to be there: the manifests, the pipeline's inventory and what the last deployment decided, and nothing said twice.</summary>
public sealed record Declaration(PipelineInventory Pipeline, IReadOnlyList<OwnFunction> Functions, DeploymentPlan Plan)
{
    private const string DeadLetters = "-dead-letters";
    private const string GameIds = "nba_raw.v_game_id_mappings";

    public IReadOnlyList<OwnFunction> Gates => [.. Functions.Where(function => function.Topic is not null)];

    public IReadOnlyList<string> Topics => [.. Pipeline.Topics.Select(topic => topic.Name), .. Gates.Select(DeadLettersOf)];

    /// <summary>Tables and the view that our deployment makes: what our functions write, and the ids of games.</summary>
    public IReadOnlyList<string> OwnTables => [GameIds, .. Known(function => function.Writes)];

    /// <summary>Those, and what our functions read: without a table of the pipeline whoever reads it is blind.</summary>
    public IReadOnlyList<string> Tables => [.. OwnTables.Union(Known(function => function.Reads))];

    /// <summary>The subscriptions that bring a gate's trigger to its consumer while it enforces.</summary>
    public IReadOnlyDictionary<string, GateRoute> Triggers => Gates
        .Where(gate => Plan.IsEnforcing && gate.Gate?.Pushes is not null)
        .ToDictionary(gate => $"{gate.Gate!.Publishes}-{gate.Name}", gate => gate.Gate!);

    public static string DeadLettersOf(OwnFunction gate) => $"{gate.Name}{DeadLetters}";

    private IEnumerable<string> Known(Func<OwnFunction, IReadOnlyList<string>> names) =>
        Functions.SelectMany(names).Distinct().Where(name => TableCatalogue.Find(name) is not null).Order(StringComparer.Ordinal);
}
