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

    /// <summary>Tables that our functions write, and the view of game ids; the pipeline's own are its own deployment's.</summary>
    public IReadOnlyList<string> Tables =>
        [GameIds, .. Functions.SelectMany(function => function.Writes).Where(name => TableCatalogue.All.Any(table => table.Name == name)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The subscriptions that bring a gate's trigger to its consumer while it enforces.</summary>
    public IReadOnlyDictionary<string, GateRoute> Triggers => Gates
        .Where(gate => Plan.IsEnforcing && gate.Gate?.Pushes is not null)
        .ToDictionary(gate => $"{gate.Gate!.Publishes}-{gate.Name}", gate => gate.Gate!);

    public static string DeadLettersOf(OwnFunction gate) => $"{gate.Name}{DeadLetters}";
}
