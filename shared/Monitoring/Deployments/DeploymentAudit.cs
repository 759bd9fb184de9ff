using NbaPipeline.Monitoring.Control;

namespace NbaPipeline.Monitoring.Deployments;

/// <summary>Asks the cloud, everything at once and in every region, what it holds of what is declared. It changes nothing.</summary>
public sealed class DeploymentAudit(SchedulerAudit scheduler, IControlPlane control, ICloudResources resources)
{
    public async Task<DeploymentFacts> AskAsync(Declaration declared, CancellationToken cancellationToken)
    {
        var jobs = scheduler.AskAsync(cancellationToken);
        var apis = ApisAsync(cancellationToken);
        var topics = resources.ListTopicsAsync(cancellationToken);
        var subscriptions = resources.ListSubscriptionsAsync(cancellationToken);
        var tables = resources.FindTablesAsync(declared.Tables, cancellationToken);
        var secrets = resources.FindSecretsAsync([.. declared.Plan.Secrets], cancellationToken);
        var health = HealthAsync(declared, await jobs, cancellationToken);
        await Task.WhenAll(apis, topics, subscriptions, tables, secrets, health);
        return new(await jobs, await apis, await topics, await subscriptions, await tables, await secrets, await health);
    }

    private async Task<Listing<string>> ApisAsync(CancellationToken cancellationToken)
    {
        try
        {
            return new(await control.ListEnabledApisAsync(cancellationToken));
        }
        catch (ControlPlaneException exception)
        {
            return new([]) { Unlisted = [new(null, exception.Message)] };
        }
    }

    // Gates take nothing from outside the project, and their health with it.
    private async Task<IReadOnlyDictionary<string, HealthAnswer>> HealthAsync(Declaration declared, SchedulerAuditAnswer deployed, CancellationToken cancellationToken)
    {
        var called = declared.Functions.Where(function => function.Topic is null).Select(function => function.Name).ToHashSet(StringComparer.Ordinal);
        var asked = deployed.Deployments.Where(one => one.IsFunction && one.Region == declared.Pipeline.Region && called.Contains(one.Name)).DistinctBy(one => one.Name).ToList();
        var answers = await Task.WhenAll(asked.Select(one => control.ProbeHealthAsync(one.Address, cancellationToken)));
        return asked.Zip(answers).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal);
    }
}
