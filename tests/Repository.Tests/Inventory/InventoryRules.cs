using NbaPipeline.Monitoring.Inventory;
using NCrontab;
using NJsonSchema;
using static NbaPipeline.Repository.Tests.Rule;

namespace NbaPipeline.Repository.Tests.Inventory;

/// <summary>What <c>infra/pipeline.json</c> promises beyond its schema: its facts hold to one another.</summary>
internal static class InventoryRules
{
    public static IEnumerable<string> SchemaViolations(string json) =>
        JsonSchema.FromJsonAsync(Checkout.Read("infra/pipeline.schema.json")).GetAwaiter().GetResult().Validate(json)
            .Select(error => $"infra/pipeline.json({error.LineNumber}): {error.Path} {error.Kind}");

    public static IEnumerable<string> Violations(PipelineInventory inventory) =>
    [
        .. Twice("job", inventory.Jobs.Select(job => $"{job.Region}/{job.Name}")),
        .. Twice("service", inventory.Services.Select(service => service.Name)),
        .. Twice("function", inventory.Functions.Select(function => $"{function.Region}/{function.Name}")),
        .. Twice("topic", inventory.Topics.Select(topic => topic.Name)),
        .. inventory.Jobs.SelectMany(job => JobViolations(job, inventory)),
        .. inventory.Functions.Where(function => function.Topic is { } topic && Topic(inventory, topic)?.Consumers.Contains(function.Name) is not true)
            .Select(function => $"function {function.Name} is started by {function.Topic}, whose consumers do not name it"),
        .. inventory.Topics.SelectMany(topic => topic.Consumers.Where(consumer => !Exists(inventory, consumer))
            .Select(consumer => $"topic {topic.Name} is read by {consumer}, which is not there")),
    ];

    private static IEnumerable<string> JobViolations(InventoryJob job, PipelineInventory inventory)
    {
        var target = job.Target;
        string?[] named = [target?.Service, target?.Function, target?.Topic];
        return
        [
            .. When(job.Cron is { } cron && CrontabSchedule.TryParse(cron) is null, $"job {job.Name} has the unreadable cron '{job.Cron}'"),
            .. When(job is { Cron: null, Zone: not null }, $"job {job.Name} has a zone and no cron"),
            .. When(target is not null && named.Count(one => one is not null) != 1, $"job {job.Name} starts not exactly one thing"),
            .. When(target is { Service: null, Path: not null }, $"job {job.Name} has a path and no service"),
            .. When(target?.Service is { } service && inventory.Service(service) is null, $"job {job.Name} calls {target?.Service}, which is not there"),
            .. When(target?.Function is { } function && inventory.Functions.All(one => one.Name != function), $"job {job.Name} calls {target?.Function}, which is not there"),
            .. When(target?.Topic is { } topic && Topic(inventory, topic) is null, $"job {job.Name} publishes to {target?.Topic}, which is not there"),
        ];
    }

    private static IEnumerable<string> Twice(string kind, IEnumerable<string> names) =>
        names.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => $"{kind} {same.Key} stands there twice");

    private static InventoryTopic? Topic(PipelineInventory inventory, string name) => inventory.Topics.FirstOrDefault(topic => topic.Name == name);

    private static bool Exists(PipelineInventory inventory, string name) =>
        inventory.Service(name) is not null || inventory.Functions.Any(function => function.Name == name);
}
