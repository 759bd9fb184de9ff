using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Inventory;
using static NbaPipeline.Repository.Tests.Rule;

namespace NbaPipeline.Repository.Tests.Gates;

/// <summary>What a gate's manifest promises: it listens where the work is said to be done, and nobody's trigger goes to nobody.</summary>
internal static class GateRules
{
    public static IEnumerable<string> Violations(Gate gate, string? listensTo, GateRoute? route, PipelineInventory inventory) => route is null
        ? [$"{gate.Function} declares no gate: nobody knows what it would publish"]
        :
        [
            .. Unless(listensTo == gate.Topic, $"{gate.Function} listens to {listensTo}, and its work is told on {gate.Topic}"),
            .. Unless(inventory.Topics.Any(topic => topic.Name == route.Publishes), $"{gate.Function} publishes to {route.Publishes}, which is not there"),
            .. Unless(IsThere(route.Consumer, inventory), $"{gate.Function} has the consumer {route.Consumer}, which is not there"),
            .. Unless(IsTaken(route, inventory), $"{gate.Function} would enforce on {route.Publishes}, which nobody takes for {route.Consumer}"),
            .. When(route.Pushes is not null && inventory.Service(route.Consumer) is null, $"{gate.Function} pushes to {route.Consumer}, which is no service"),
            .. route.Replaces.Where(name => inventory.Jobs.All(job => job.Name != name)).Select(name => $"{gate.Function} replaces the job {name}, which is not there"),
            .. route.Modes.Where(mode => PhaseModes.Find(mode) is not { } known || !gate.Modes.Contains(known)).Select(mode => $"{gate.Function} publishes in {mode}, in which it does not decide"),
        ];

    // A reader on record, or a subscription that the deployment makes of the manifest.
    private static bool IsTaken(GateRoute route, PipelineInventory inventory) =>
        route.Pushes is not null || inventory.Topics.Any(topic => topic.Name == route.Publishes && topic.Consumers.Contains(route.Consumer));

    private static bool IsThere(string consumer, PipelineInventory inventory) =>
        inventory.Service(consumer) is not null || inventory.Functions.Any(function => function.Name == consumer);
}
