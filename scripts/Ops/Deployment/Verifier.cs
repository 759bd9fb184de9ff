using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Deployments;
using NbaPipeline.Monitoring.Google.Control;

namespace NbaPipeline.Ops.Deployment;

/// <summary>Asks, judges and, where that is wanted, lets every function run dry: what a function answers is judged with the rest.</summary>
internal static class Verifier
{
    public static async Task<Verification> VerifyAsync(IServiceProvider services, bool withDryRuns, CancellationToken cancellationToken)
    {
        var time = services.GetRequiredService<TimeProvider>();
        var (declared, began) = (services.GetRequiredService<Declaration>(), time.GetTimestamp());
        var facts = await services.GetRequiredService<DeploymentAudit>().AskAsync(declared, cancellationToken);
        facts = withDryRuns ? facts with { Health = await RunDryAsync(services.GetRequiredService<DryRuns>(), declared, facts, cancellationToken) } : facts;
        var drifts = DriftJudge.Judge(declared, facts, time.GetUtcNow());
        return new(time.GetUtcNow(), declared.Plan.Project, facts.LookedFor(declared), time.GetElapsedTime(began).TotalSeconds, drifts, [.. facts.Unseen.Select(place => place.ToString())]);
    }

    // Only who has a schedule can be called without further words; and who is ill already is not made to run.
    private static async Task<IReadOnlyDictionary<string, HealthAnswer>> RunDryAsync(DryRuns runs, Declaration declared, DeploymentFacts facts, CancellationToken cancellationToken)
    {
        var called = declared.Functions.Where(function => function.Schedules.Count > 0 && facts.Health.GetValueOrDefault(function.Name) is { Kind: HealthKind.Healthy } answer && answer.Service == function.Name)
            .Select(function => (function.Name, facts.Scheduler.Deployments.First(one => one.IsFunction && one.Name == function.Name && one.Region == declared.Pipeline.Region).Address)).ToList();
        var answers = await Task.WhenAll(called.Select(function => runs.CallAsync(function.Address, cancellationToken)));
        var dry = called.Zip(answers).ToDictionary(pair => pair.First.Name, pair => pair.Second.Kind is HealthKind.Healthy ? pair.Second with { Service = pair.First.Name } : pair.Second);
        return facts.Health.ToDictionary(answer => answer.Key, answer => dry.GetValueOrDefault(answer.Key, answer.Value), StringComparer.Ordinal);
    }
}
