using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Deployments;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Inventory;

namespace NbaPipeline.Tests.Support;

/// <summary>A cloud that holds exactly what is declared, and the audit that looks at it; tests damage it.</summary>
public sealed class SomeDeployment
{
    public const string Secret = "reliability-slack-bot-token";

    public SomeDeployment(string gates = "observe", string paused = "")
    {
        Declared = new(PipelineInventory.Shipped, OwnFunctions.Shipped, DeploymentPlan.Of("nba-props-platform", gates, paused, Secret));
        Resources.Tables.UnionWith(Declared.Tables);
        Resources.Secrets.Add(Secret);
        Resources.Topics.AddRange(Declared.Topics);
        foreach (var gate in Declared.Gates)
        {
            var dead = Declaration.DeadLettersOf(gate);
            Resources.Subscriptions.Add(new(gate.Name, gate.Topic!) { Endpoint = new($"{AddressOf(gate.Name)}/projects/p/topics/{gate.Topic}"), Identity = SomeCloud.AccountOf("caller"), DeadLetters = dead });
            Resources.Subscriptions.Add(new(dead, dead));
        }
    }

    public Declaration Declared { get; }

    public FakeControlPlane Cloud { get; } = SomeCloud.Healthy();

    public FakeCloudResources Resources { get; } = new();

    public static DateTimeOffset Now { get; } = Some.Eastern("2026-01-16 05:45");

    /// <summary>Which remembers nothing yet.</summary>
    public SchedulerAudit Scheduler => new(Cloud, new JobMemory(new InProcessDocumentStore()), Declared.Pipeline, Declared.Functions, Declared.Plan);

    public DeploymentAudit Audit => new(Scheduler, Cloud, Resources);

    public Task<DeploymentFacts> LookAsync() => Audit.AskAsync(Declared, default);

    public async Task<IReadOnlyList<DeploymentDrift>> JudgeAsync() => DriftJudge.Judge(Declared, await LookAsync(), Now);

    public void ChangeFunction(string name, Func<DeployedFunction, DeployedFunction> change, string region = "us-west2")
    {
        var place = Cloud.Functions.FindIndex(function => function.Name == name && function.Region == region);
        Cloud.Functions[place] = change(Cloud.Functions[place]);
    }

    public void ChangeSubscription(string name, Func<PushSubscription, PushSubscription> change)
    {
        var place = Resources.Subscriptions.FindIndex(subscription => subscription.Name == name);
        Resources.Subscriptions[place] = change(Resources.Subscriptions[place]);
    }

    private Uri AddressOf(string function) => Cloud.Functions.Last(one => one.Name == function).Addresses[0];
}
