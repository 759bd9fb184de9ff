using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Inventory;

namespace NbaPipeline.Monitoring.Deployments;

/// <summary>How functions and services differ from what is declared of them. Pure.</summary>
internal sealed class FunctionDrifts(Declaration declared, DeploymentFacts facts, DriftCommands commands)
{
    public const string OfOurs = "function";
    public const string OfThePipeline = "pipeline function";
    public const string OfAService = "service";

    private Listing<DeployedFunction> Deployed => facts.Scheduler.Functions;

    public IEnumerable<DeploymentDrift> All() =>
    [
        .. declared.Functions.SelectMany(Own),
        .. Deployed.Items.Where(IsExtra).Select(function => Drift(DriftClass.Extra, OfOurs, function.Name, function.Region, "carries our label", "no manifest of this name and region", commands.DeleteFunction(function.Name, function.Region))),
        .. declared.Pipeline.Functions.SelectMany(OfPipeline),
        .. declared.Pipeline.Services.SelectMany(Service),
    ];

    private IEnumerable<DeploymentDrift> Own(OwnFunction function) => (Find(function.Name, declared.Pipeline.Region), declared.Plan.AccountOf(function.Identity)) switch
    {
        (null, _) => Deployed.Covers(declared.Pipeline.Region)
            ? [Drift(DriftClass.Missing, OfOurs, function.Name, declared.Pipeline.Region, Elsewhere(function.Name), $"in {declared.Pipeline.Region}", DriftCommands.Deploy)]
            : [],
        ({ } there, var account) =>
        [
            .. there.Identity == account ? [] : One(DriftClass.WrongIdentity, there, $"runs as {there.Identity ?? "nobody known"}", account, DriftCommands.Deploy),
            .. Serves(there) is { } problem ? One(DriftClass.FailedRevision, there, problem, "serves, and answers by its own name", commands.FunctionLogs(there.Name, there.Region)) : [],
        ],
    };

    private string? Serves(DeployedFunction function) => (function, facts.Health.GetValueOrDefault(function.Name)) switch
    {
        ({ State: not "ACTIVE" }, _) => $"is {function.State}: {function.Problem ?? "it does not say why"}",
        (_, null or { Kind: HealthKind.NotAsked }) => null,
        (_, { Kind: not HealthKind.Healthy } answer) => $"at /health it {answer.Words}",
        (_, { Service: var name }) when name != function.Name => $"answers as {name ?? "nobody"}",
        _ => null,
    };

    private IEnumerable<DeploymentDrift> OfPipeline(InventoryFunction function) => Find(function.Name, function.Region) switch
    {
        null => Deployed.Covers(function.Region)
            ? [Drift(DriftClass.Missing, OfThePipeline, function.Name, function.Region, Elsewhere(function.Name), $"in {function.Region}", commands.FunctionLogs(function.Name, function.Region))]
            : [],
        { HasFailed: true } failed => One(DriftClass.FailedRevision, failed, $"is {failed.State}: {failed.Problem ?? "it does not say why"}", "ACTIVE", commands.FunctionLogs(failed.Name, failed.Region), OfThePipeline),
        { Topic: var topic } there when function.Topic is { } expected && topic is not null && topic != expected =>
            One(DriftClass.WrongTarget, there, $"is started by {topic}", $"by {expected}", commands.DescribeTopic(expected), OfThePipeline),
        _ => [],
    };

    private IEnumerable<DeploymentDrift> Service(InventoryService service) =>
        facts.Scheduler.Services.Items.FirstOrDefault(one => one.Name == service.Name && one.Region == service.Region) switch
        {
            null => facts.Scheduler.Services.Covers(service.Region)
                ? [Drift(DriftClass.Missing, OfAService, service.Name, service.Region, "no service of this name there", $"in {service.Region}", commands.ServiceLogs(service.Name, service.Region))]
                : [],
            { IsReady: false } ill => [Drift(DriftClass.FailedRevision, OfAService, service.Name, service.Region, ill.Problem ?? "its newest revision does not serve", "ready", commands.ServiceLogs(service.Name, service.Region))],
            _ => [],
        };

    private DeployedFunction? Find(string name, string region) => Deployed.Items.FirstOrDefault(one => one.Name == name && one.Region == region);

    // Of the pipeline's functions some have the names of ours, in another region.
    private string Elsewhere(string name) =>
        Deployed.Items.Where(one => one.Name == name && !IsOfPipeline(one)).Select(one => one.Region).ToList() is { Count: > 0 } others ? $"stands in {string.Join(", ", others)}" : "no function of this name there";

    private bool IsExtra(DeployedFunction function) => function.IsOurs
        && !(function.Region == declared.Pipeline.Region && declared.Functions.Any(own => own.Name == function.Name)) && !IsOfPipeline(function);

    private bool IsOfPipeline(DeployedFunction function) => declared.Pipeline.Functions.Any(one => one.Name == function.Name && one.Region == function.Region);

    private static DeploymentDrift[] One(DriftClass kind, DeployedFunction function, string observed, string expected, string command, string of = OfOurs) =>
        [Drift(kind, of, function.Name, function.Region, observed, expected, command)];

    private static DeploymentDrift Drift(DriftClass kind, string of, string name, string region, string observed, string expected, string command) =>
        new(kind, of, name, observed, expected, command) { Region = region };
}
