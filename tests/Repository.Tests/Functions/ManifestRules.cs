using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Monitoring.Pipeline;
using NCrontab;
using NJsonSchema;
using static NbaPipeline.Repository.Tests.Rule;

namespace NbaPipeline.Repository.Tests.Functions;

/// <summary>
/// What a manifest promises to Terraform, the scheduler, the verifier and the README beyond its schema: names, times and
/// tables that exist.
/// </summary>
internal static class ManifestRules
{
    private static readonly string Schema = Checkout.Read("functions/function.schema.json");

    /// <summary>The schema's complaints, each with line and path; the manifest of <paramref name="folder"/> need not be readable.</summary>
    public static IEnumerable<string> SchemaViolations(string folder, string json) =>
        JsonSchema.FromJsonAsync(Schema).GetAwaiter().GetResult().Validate(json)
            .Select(error => $"functions/{folder}/function.json({error.LineNumber}): {error.Path} {error.Kind}");

    public static IEnumerable<string> Violations(FunctionFolder folder) =>
    [
        .. NameViolations(folder),
        .. TriggerViolations(folder.Manifest.Trigger),
        .. folder.Manifest.Schedules.SelectMany(ScheduleViolations),
        .. folder.Manifest.Reads.Where(table => TableCatalogue.Find(table) is null)
            .Select(table => $"reads {table}, which the pipeline does not have"),
    ];

    private static IEnumerable<string> NameViolations(FunctionFolder folder) =>
        IdentityOf.KebabCase(folder.Name) is var name && name != folder.Manifest.Name
        ? [$"is named {folder.Manifest.Name}; the folder says {name}"]
        : [];

    private static IEnumerable<string> TriggerViolations(FunctionTrigger trigger) => trigger switch
    {
        { Type: "topic", Topic: null } => ["is triggered by a topic and names none"],
        { Type: "http", Topic: { } topic } => [$"is triggered by HTTP and names the topic {topic}"],
        _ => [],
    };

    private static IEnumerable<string> ScheduleViolations(FunctionSchedule schedule) =>
    [
        .. When(CrontabSchedule.TryParse(schedule.Cron) is null, $"has the unreadable cron '{schedule.Cron}'"),
        .. Unless(TimeZoneInfo.TryFindSystemTimeZoneById(schedule.Zone, out _), $"names the unknown zone {schedule.Zone}"),
        .. ParametersOf(schedule).Except(CheckParameters.Names).Select(name => $"is called with '{name}', which no function understands"),
    ];

    private static IEnumerable<string> ParametersOf(FunctionSchedule schedule) =>
        (schedule.Query ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')[0]);
}
