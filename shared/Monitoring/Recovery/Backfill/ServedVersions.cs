using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Inventory;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>Asks the control plane which version of each service would do the work: a repair with a fix that was never deployed makes the same errors again.</summary>
public sealed class ServedVersions(IControlPlane control, PipelineInventory inventory)
{
    /// <summary>Grading is a function that a message starts, and is not called.</summary>
    public static IReadOnlyDictionary<Phase, string> Services { get; } = new Dictionary<Phase, string>
    {
        [Phase.Raw] = "nba-scrapers",
        [Phase.Analytics] = "nba-phase3-analytics-processors",
        [Phase.Precompute] = "nba-phase4-precompute-processors",
        [Phase.Predictions] = "prediction-coordinator",
    };

    public async Task<IReadOnlyList<ServedVersion>> ForAsync(Phase from, CancellationToken cancellationToken)
    {
        var asked = Services.Where(service => service.Key >= from).OrderBy(service => service.Key).ToList();
        try
        {
            var listed = await control.ListServicesAsync(cancellationToken);
            var found = new List<ServedVersion>();
            foreach (var (phase, name) in asked)
            {
                found.Add(await OfAsync(name, phase, listed, cancellationToken));
            }

            return found;
        }
        catch (ControlPlaneException exception)
        {
            return [.. asked.Select(service => new ServedVersion(service.Value, service.Key, null, null) { Unknown = exception.Message })];
        }
    }

    private async Task<ServedVersion> OfAsync(string name, Phase phase, Listing<DeployedService> listed, CancellationToken cancellationToken)
    {
        if (listed.Items.FirstOrDefault(service => service.Name == name && service.Region == inventory.Region) is not { } service)
        {
            var version = new ServedVersion(name, phase, null, null);
            return listed.Covers(inventory.Region) ? version with { Problem = "it is not deployed" } : version with { Unknown = "its region could not be listed" };
        }

        var revisions = await control.ListRevisionsAsync(service.FullName, cancellationToken);
        return new(name, phase, service.Revision, revisions.FirstOrDefault(revision => revision.Name == service.Revision)?.CreatedAt)
        {
            Problem = service.IsReady is false ? service.Problem ?? "it does not say why" : null,
        };
    }
}
