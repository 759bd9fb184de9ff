using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

/// <summary>A check that cannot fail guards nothing: each is asked about a day that was bad.</summary>
public sealed class SelfTestTests
{
    private static readonly IReadOnlyList<FunctionFolder> Folders = FunctionCatalogue.Read(Checkout.Root);

    private static readonly BadDay Phase4 = BadDays.All.Single(day => day.Fingerprint == "phase4/precompute/2026-01-18");

    [Test]
    public async Task G18_Every_check_sees_its_recorded_bad_day()
    {
        var results = await SelfTest.RunAsync(BadDays.All, Folders, CancellationToken.None);

        Assert.That(results.Where(result => !result.IsSeen), Is.Empty);
        Assert.That(results.Select(result => result.Day), Is.EquivalentTo(BadDays.All));
    }

    [Test]
    public void Every_alert_has_a_bad_day() => Assert.That(
        Folders.Select(folder => folder.Manifest.Name).Where(name => name.EndsWith("-alert", StringComparison.Ordinal)),
        Is.SubsetOf(BadDays.All.Select(day => day.Function)));

    [Test]
    public async Task A_check_that_finds_nothing_on_its_bad_day_is_not_passed()
    {
        var good = Phase4 with { Scenario = "quiet-week", At = new(2026, 2, 25, 13, 30, 0, TimeSpan.Zero), Fingerprint = "phase4/precompute/2026-02-24" };

        var result = (await SelfTest.RunAsync([good], Folders, CancellationToken.None)).Single();

        Assert.That((result.IsSeen, result.Answer), Is.EqualTo((false, "Passed: 1 dates, nothing found")));
    }

    [TestCase("warning", false)]
    [TestCase("critical", true)]
    public void A_milder_answer_than_the_day_was_bad_does_not_do(string severity, bool isSeen) => Assert.That(
        SelfTest.Judge(Phase4, Answer($$"""{"findings":[{"fingerprint":"{{Phase4.Fingerprint}}","severity":"{{severity}}","how_bad":"1 of 3"}]}""")).IsSeen,
        Is.EqualTo(isSeen));

    [Test]
    public void An_error_is_not_passed_and_says_its_status() => Assert.That(
        SelfTest.Judge(Phase4, new ReplayInvocation(503, """{"error":"the warehouse did not answer"}""")),
        Is.EqualTo(new SelfTestResult(Phase4, IsSeen: false, "HTTP 503")));

    [Test]
    public void Bad_days_are_of_scenarios_that_ship() =>
        Assert.That(BadDays.All.Select(day => day.Scenario).Distinct(), Is.SubsetOf(ScenarioLoader.ShippedNames));

    private static ReplayInvocation Answer(string report) => new(200, report);
}
