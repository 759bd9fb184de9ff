using System.Net;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class RootCauseAnalysisTests
{
    private static readonly string[] Quiet = ["ProcessorRuns", "WorkflowDecisions", "OpenConflicts", "GradedGames", "FeatureFacts"];

    private readonly FunctionBench _bench = new(typeof(RootCauseAnalysis), Some.Eastern("2026-01-16 12:00"));

    [SetUp]
    public void Everything_was_asked()
    {
        _bench.Warehouse.See(Some.Night(games: 4, bdl: 3, gamebook: 4));
        foreach (var query in Quiet)
        {
            _bench.Warehouse.Answer(query, []);
        }
    }

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task Without_date_and_issue_it_is_yesterday_and_all_five()
    {
        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["date"]), Is.EqualTo((HttpStatusCode.OK, "2026-01-15")));
        Assert.That(report["issues"]!.AsArray().Select(issue => (string?)issue!["issue"]), Is.EqualTo(
            ["missing-box-scores", "missing-analytics", "low-feature-quality", "low-coverage", "grading-lag"]));
    }

    [Test]
    public async Task A_cause_has_its_name_its_share_its_evidence_and_what_to_type()
    {
        var (_, report) = await _bench.CallAsync("/?date=2026-01-15&issue=missing_box_scores");
        var cause = report["issues"]![0]!["causes"]![0]!;

        Assert.That(((string?)cause["cause"], (int)cause["percent"]!), Is.EqualTo(("source-incomplete", 100)));
        Assert.That((string?)cause["evidence"]![0], Is.EqualTo("BDL has no OKC@HOU: another source has it"));
        Assert.That((string?)cause["commands"]![1], Does.Contain("""{"scraper":"bdl_box_scores","date":"2026-01-15"}"""));
    }

    [TestCaseSource(nameof(Quiet))]
    public async Task G12_With_one_table_unknown_no_cause_is_named_and_the_answer_is_503(string query)
    {
        _bench.Warehouse.Fail(query, isPermanent: false);

        var (status, report) = await _bench.CallAsync("/?date=2026-01-15");

        Assert.That((status, report["issues"]!.AsArray().Count), Is.EqualTo((HttpStatusCode.ServiceUnavailable, 0)));
        Assert.That(report["unknowns"]!.AsArray(), Is.Not.Empty);
    }

    [TestCase("/?issue=bad-luck", "There is no issue 'bad-luck'; there are all, missing-box-scores")]
    [TestCase("/?from=2026-01-14&to=2026-01-15", "Causes are named for one date")]
    [TestCase("/?issues=all", "There is no parameter 'issues'")]
    public async Task What_cannot_be_understood_is_400_and_a_sentence(string call, string words)
    {
        var (status, problem) = await _bench.CallAsync(call);

        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((string?)problem["detail"], Does.Contain(words));
    }
}
