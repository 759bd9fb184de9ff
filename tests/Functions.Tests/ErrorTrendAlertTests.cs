using System.Net;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Errors;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;
using static NbaPipeline.Functions.Tests.SomeErrors;

namespace NbaPipeline.Functions.Tests;

public sealed class ErrorTrendAlertTests
{
    private const string Memory = "run.googleapis.com/container/memory/utilizations";
    private readonly FakeControlPlane _control = new();
    private readonly FunctionBench _bench;

    public ErrorTrendAlertTests() => _bench = new(typeof(ErrorTrendAlert), Some.Eastern("2026-01-16 09:15")) { ControlPlane = _control };

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task Errors_that_grow_are_told_once_and_the_caller_is_told_200()
    {
        See(Ramp);

        var (status, report) = await _bench.CallAsync();
        await _bench.CallAsync();

        Assert.That((status, (string?)report["severity"]), Is.EqualTo((HttpStatusCode.OK, "Warning")));
        Assert.That(_bench.Slack.Messages.Select(message => message.Title), Is.EqualTo(
            ["Warning: Errors of PlayerDailyCacheProcessor: steep, 16.7 % more a day, 2026-01-15"]));
        Assert.That((string?)report["findings"]![0]!["chart"], Does.StartWith("<svg"));
    }

    [Test]
    public async Task The_message_is_as_approved()
    {
        See(Ramp);

        await _bench.CallAsync();

        Approved.That(BlockKit.Format(_bench.Slack.Messages.Single()));
    }

    [Test]
    public async Task G23_A_dry_run_reports_but_does_not_notify_or_write()
    {
        See(Ramp);

        await _bench.AssertThatADryRunShowsAndWritesNothingAsync();
    }

    [Test]
    public async Task Errors_that_do_not_grow_pass_and_the_problem_ends()
    {
        See(Ramp);
        await _bench.CallAsync();
        See(Flat);
        _bench.Clock.Advance(TimeSpan.FromDays(1));
        await _bench.CallAsync();
        _bench.Clock.Advance(TimeSpan.FromDays(1));
        await _bench.CallAsync();

        Assert.That(_bench.Slack.Kinds, Is.EqualTo([AlertKind.Open, AlertKind.Resolve]));
    }

    [Test]
    public async Task Memory_that_grows_names_the_day_on_which_its_objective_is_crossed()
    {
        See(Flat);
        _bench.Warehouse.Answer("RepairTimes", []);
        _control.Metrics[Memory] = [.. Fortnight.Select((date, day) => new MetricDay("nba-scrapers", date, 0.4 + (0.001 * Flat[day]) + (0.03 * Math.Max(0, day - 6))))];

        var (_, report) = await _bench.CallAsync();

        var finding = report["findings"]!.AsArray().Single()!;
        Assert.That((string?)finding["fingerprint"], Is.EqualTo("phase0/memory.nba-scrapers/2026-01-15"));
        Assert.That((string?)finding["patterns"]![1], Does.StartWith("objective of 90 %: crossed by 2026-01-2"));
    }

    [Test]
    public async Task Repair_times_that_cannot_be_read_are_503_and_the_growth_is_told_all_the_same()
    {
        See(Flat);
        _bench.Warehouse.Fail("RepairTimes");
        _control.Metrics[Memory] = [.. Fortnight.Select((date, day) => new MetricDay("nba-scrapers", date, 0.4 + (0.001 * Flat[day]) + (0.03 * Math.Max(0, day - 6))))];

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, report["findings"]!.AsArray().Count), Is.EqualTo((HttpStatusCode.ServiceUnavailable, 1)));
    }

    [Test]
    public async Task G12_A_table_that_cannot_be_read_is_503_and_no_alarm_and_stands_in_the_error_log()
    {
        See(Flat);
        _bench.Warehouse.Fail("TrendDays");
        _bench.Warehouse.Fail("ProcessorErrorDays");
        foreach (var file in TrendQueries.Files.Where(file => file.Name != "ProcessorErrorDays"))
        {
            _bench.Warehouse.Answer(file.Name, []);
        }

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "NotEvaluated")));
        Assert.That(_bench.Slack.Sent, Is.Empty);
        var row = _bench.Warehouse.Appended.Single(write => write.Table == ErrorLog.Table).Rows.Single().Row.Cells;
        Assert.That((row["service_name"], row["error_type"]), Is.EqualTo(("error-trend-alert", "CouldNotLook")));
    }

    [TestCase("/?dry_run=true", 0)]
    [TestCase("/", 4)]
    public async Task Metrics_that_cannot_be_read_are_503_and_recorded_but_not_by_a_dry_run(string call, int recorded)
    {
        See(Flat);
        _control.MetricFailure = new ControlPlaneException("v3/projects/p/timeSeries: answered 403 PERMISSION_DENIED", isPermanent: true);

        var (status, _) = await _bench.CallAsync(call);

        Assert.That(status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(_bench.Warehouse.Appended.Where(write => write.Table == ErrorLog.Table).Sum(write => write.Rows.Count), Is.EqualTo(recorded));
    }

    [Test]
    public async Task An_error_log_that_cannot_be_written_hides_nothing_and_is_said()
    {
        See(Flat);
        _control.MetricFailure = new ControlPlaneException("v3/projects/p/timeSeries: answered 403 PERMISSION_DENIED", isPermanent: true);
        _bench.Warehouse.AppendFailure = new WarehouseException("backendError", "Try again.", isPermanent: false);

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "NotEvaluated")));
        Assert.That(report["unrecorded"]!.AsArray().Select(problem => (string?)problem), Has.Some.StartsWith("The failures of this run could not be appended"));
    }

    [Test]
    public async Task One_job_asks_for_all_figures_of_all_days()
    {
        See(Flat);

        await _bench.CallAsync();

        Assert.That(_bench.Warehouse.Asked.Select(query => query.Name), Is.EqualTo(["GameSightings", "TrendDays"]));
    }

    private void See(double[] errors) => _bench.Warehouse.See(errors);
}
