using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

/// <summary>The shipped scenario in which the cloud under the functions fails, with every function that exists.</summary>
public sealed class BlindReplayTests
{
    private static readonly string[] Blinding = ["warehouse-fails", "column-dropped", "warehouse-hangs", "quota-used-up", "right-lost"];

    /// <summary>A question that only people ask, so nobody is blind to it by the clock.</summary>
    private const string Tool = "SmokeFacts";

    private static readonly Lazy<Task<Replayed>> Blind = new(RunAsync);

    [Test]
    public async Task What_exists_sees_everything_and_says_nothing_false()
    {
        var score = (await Blind.Value).Scoreboard;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(score.Failures, Is.Empty);
            Assert.That(score.FalseAlerts, Is.Empty);
            Assert.That(score.Totals.Precision, Is.EqualTo(1.0));
            Assert.That(score.Missed, Is.SubsetOf(PendingFaults(score.Pending)));
        }
    }

    [Test]
    public async Task Each_blindness_is_one_message_that_rises_and_ends()
    {
        var replayed = await Blind.Value;
        var cells = replayed.World.Faults.Where(truth => Blinding.Contains(truth.Fault.Id)).SelectMany(truth => truth.Cells)
            .Where(cell => !cell.Entity.Equals(Tool, StringComparison.OrdinalIgnoreCase))
            .ToList();

        Assert.That(cells, Has.Count.EqualTo(Blinding.Length));
        foreach (var cell in cells)
        {
            var fingerprint = $"phase0/{cell.Entity}/{cell.GameDate:yyyy-MM-dd}";
            Assert.That(
                replayed.Record.Posts.Where(post => post.Fingerprint == fingerprint && post.Delivery != PostDelivery.Reply && post.Kind != PostKind.Edit)
                    .Select(post => (post.Kind, post.Severity)),
                Is.EqualTo([(PostKind.Open, Severity.Warning), (PostKind.Rise, Severity.Critical), (PostKind.Resolve, Severity.Critical)]),
                fingerprint);
        }
    }

    [TestCase("store-away", "2026-01-15T15:10:00Z")]
    [TestCase("slack-takes-nothing", "2026-01-18T12:00:00Z")]
    public async Task What_cannot_be_remembered_or_told_is_seen_by_a_failure(string fault, string at)
    {
        var (score, calls) = ((await Blind.Value).Scoreboard, (await Blind.Value).Record.Invocations);
        var incident = score.Incidents.Single(incident => incident.Fault == fault);

        Assert.That((incident.DetectedAt, incident.MinutesToDetect, incident.Severity, incident.Posts), Is.EqualTo(((DateTimeOffset?)Some.At(at), (int?)0, (Severity?)null, 0)));
        Assert.That(calls.First(call => call.At == incident.DetectedAt && call.IsFailure).Function, Is.EqualTo(incident.DetectedBy));
    }

    [TestCase("2026-01-15T15:05:00Z", false)]
    [TestCase("2026-01-15T15:10:00Z", true)]
    [TestCase("2026-01-15T16:35:00Z", true)]
    [TestCase("2026-01-15T16:40:00Z", false)]
    public async Task The_store_is_away_exactly_as_long_as_the_scenario_says(string at, bool isAway) =>
        Assert.That(
            (await Blind.Value).Record.Invocations.Where(call => call.At == Some.At(at)).Select(call => call.IsFailure), Is.Not.Empty.And.All.EqualTo(isAway));

    [Test]
    public async Task A_message_that_Slack_did_not_take_goes_out_when_it_takes_messages_again() =>
        Assert.That(
            (await Blind.Value).Record.Posts.First(post => post.Fingerprint == "phase2/bdl/2026-01-17"),
            Has.Property("At").EqualTo(Some.At("2026-01-18T12:25:00Z")).And.Property("Function").EqualTo("incident-sweep"));

    [Test]
    public async Task A_dead_function_is_not_called() =>
        Assert.That(
            (await Blind.Value).Record.Invocations.Where(call => call.Function == Some.Alert && call.At.UtcDateTime.Date == new DateTime(2026, 1, 19))
                .Select(call => call.At.UtcDateTime.TimeOfDay)
                .Where(time => time >= new TimeSpan(13, 30, 0) && time <= new TimeSpan(18, 0, 0)),
            Is.EqualTo([new TimeSpan(13, 30, 0), new TimeSpan(14, 0, 0), new TimeSpan(17, 30, 0), new TimeSpan(18, 0, 0)]));

    private static IEnumerable<string> PendingFaults(IReadOnlyList<string> pending) => ScenarioLoader.Load("blind").Expect
        .Where(expectation => expectation.DetectedBy.All(pending.Contains))
        .Select(expectation => expectation.Fault);

    // Those that the scenario speaks of: what the others lose sight of at the same time is told with them.
    private static Task<Replayed> RunAsync()
    {
        var scenario = ScenarioLoader.Load("blind");
        var expected = scenario.Expect.SelectMany(expectation => expectation.DetectedBy).ToHashSet(StringComparer.Ordinal);
        return ReplayRun.RecordAsync(
            scenario, [.. FunctionCatalogue.Read(Checkout.Root).Where(folder => expected.Contains(folder.Manifest.Name))], expected, posted: null, CancellationToken.None);
    }
}
