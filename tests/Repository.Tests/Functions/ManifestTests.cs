using NbaPipeline.LocalCloud.Functions;

namespace NbaPipeline.Repository.Tests.Functions;

public sealed class ManifestTests
{
    private static FunctionFolder Sound => Shipped.Function("BoxScoreCompletenessAlert");

    [TestCaseSource(typeof(Checkout), nameof(Checkout.Functions))]
    public void A_manifest_follows_the_schema(string function)
    {
        Assert.That(ManifestRules.SchemaViolations(function, Checkout.Read($"functions/{function}/function.json")), Is.Empty);
    }

    [TestCaseSource(typeof(Shipped), nameof(Shipped.Functions))]
    public void A_manifest_names_what_exists(string function)
    {
        Assert.That(ManifestRules.Violations(Shipped.Function(function)), Is.Empty);
    }

    [Test]
    public void No_two_functions_share_a_name()
    {
        Assert.That(Shipped.Functions.Select(function => Shipped.Function(function).Manifest.Name), Is.Unique);
    }

    [Test]
    public void A_value_the_schema_forbids_is_named_with_line_and_path()
    {
        var json = Checkout.Read("functions/BoxScoreCompletenessAlert/function.json")
            .Replace("\"timeout_seconds\": 180", "\"timeout_seconds\": 541", StringComparison.Ordinal);

        var violations = ManifestRules.SchemaViolations("X", json).ToList();

        var line = Array.FindIndex(json.Split('\n'), text => text.Contains("timeout_seconds", StringComparison.Ordinal)) + 1;
        Assert.That(violations, Is.EqualTo([$"functions/X/function.json({line}): #/timeout_seconds NumberTooBig"]));
    }

    [Test]
    public void A_name_that_is_not_the_folders_is_named() =>
        ExpectViolation("the folder says", folder => folder with { Name = "BoxScoreAlert" });

    [Test]
    public void A_table_that_the_pipeline_does_not_have_is_named() =>
        ExpectViolation("reads nba_raw.nbac_calendar", folder => With(folder, folder.Manifest with { Reads = ["nba_raw.nbac_calendar"] }));

    [TestCase("topic", null, "names none")]
    [TestCase("http", "nba-phase2-complete", "names the topic")]
    public void A_trigger_and_its_topic_belong_together(string type, string? topic, string words) =>
        ExpectViolation(words, folder => With(folder, folder.Manifest with { Trigger = new FunctionTrigger(type, topic) }));

    [TestCase("61 * * * *", "America/New_York", null, "unreadable cron")]
    [TestCase("0 9 * * *", "America/Gotham", null, "unknown zone")]
    [TestCase("0 9 * * *", "America/New_York", "dryrun=true", "'dryrun'")]
    public void A_schedule_that_cannot_be_kept_is_named(string cron, string zone, string? query, string words) =>
        ExpectViolation(words, folder => With(folder, folder.Manifest with { Schedules = [new FunctionSchedule(cron, zone, "a test", query)] }));

    private static FunctionFolder With(FunctionFolder folder, FunctionManifest manifest) => folder with { Manifest = manifest };

    private static void ExpectViolation(string words, Func<FunctionFolder, FunctionFolder> damage)
    {
        Assert.That(ManifestRules.Violations(damage(Sound)), Has.One.Contains(words));
    }
}
