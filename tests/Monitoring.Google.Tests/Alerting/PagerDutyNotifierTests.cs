using System.Net;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Tests.Support;
using static NbaPipeline.Monitoring.Google.Tests.ScriptedHttp;

namespace NbaPipeline.Monitoring.Google.Tests.Alerting;

public sealed class PagerDutyNotifierTests
{
    private const string Key = "e93facc04764012d7bfb002500d5d1a6";
    private const string Taken = """{"status":"success","message":"Event processed","dedup_key":"phase2/bdl/2026-01-15#1"}""";

    private static readonly OperatorMark Ack =
        new(MarkKind.Acknowledged, "ana", "backfill runs", SomeIncident.Noon, SomeIncident.Noon.AddHours(4), Severity.Critical);

    [Test]
    public void A_trigger() => Approved.That(Event(SomeIncident.Open(Severity.Critical, SomeIncident.Part(new DateOnly(2026, 1, 16), Severity.Warning))));

    [Test]
    public void An_acknowledgement() => Approved.That(Event(SomeIncident.Open(Severity.Critical) with { State = IncidentState.Acknowledged, Mark = Ack }));

    [Test]
    public void A_resolution() => Approved.That(Event(SomeIncident.Resolved(Severity.Critical)));

    [TestCase(IncidentState.Open, "trigger")]
    [TestCase(IncidentState.Blind, "trigger")]
    [TestCase(IncidentState.Recovering, "trigger")]
    [TestCase(IncidentState.Acknowledged, "acknowledge")]
    [TestCase(IncidentState.Silenced, "resolve")]
    [TestCase(IncidentState.Inhibited, "resolve")]
    public void Who_is_not_to_be_called_is_not_escalated_to_either(IncidentState state, string action) =>
        Assert.That((string?)Event(SomeIncident.Open(Severity.Critical) with { State = state })["event_action"], Is.EqualTo(action));

    [Test]
    public void An_expired_problem_is_closed_there_too() =>
        Assert.That((string?)Event(SomeIncident.Resolved(Severity.Critical) with { State = IncidentState.Expired })["event_action"], Is.EqualTo("resolve"));

    [Test]
    public async Task An_event_goes_out_with_the_key_and_a_202_with_success_is_believed()
    {
        using var pager = new ScriptedHttp(Says(HttpStatusCode.Accepted, Taken));

        var delivery = await SendAsync(pager);

        Assert.That(delivery, Is.EqualTo(Delivery.Done));
        Assert.That(pager.Received.Single().Address, Is.EqualTo(new Uri("https://events.pagerduty.com/v2/enqueue")));
        Assert.That((string?)JsonNode.Parse(pager.Received[0].Body)!["routing_key"], Is.EqualTo(Key));
        Assert.That(pager.Bearers, Is.EqualTo((string?[])[null]));
    }

    [TestCase("""{"status":"throttled","message":"\"success\" comes later"}""")]
    [TestCase("""{"state":"success"}""")]
    [TestCase("""{"status":true}""")]
    [TestCase("\"success\"")]
    [TestCase("")]
    public async Task A_202_without_that_status_is_not_believed(string body)
    {
        using var pager = new ScriptedHttp(Says(HttpStatusCode.Accepted, body));

        var delivery = await SendAsync(pager);

        Assert.That((delivery.IsDelivered, pager.Received.Count), Is.EqualTo((false, 1)));
        Assert.That(delivery.Problem, Does.StartWith("PagerDuty: it answered 202 ").And.EndsWith("instead of success"));
    }

    [Test]
    public async Task A_400_is_for_good_and_says_why_without_the_key_that_it_repeats()
    {
        using var pager = new ScriptedHttp(Says(
            HttpStatusCode.BadRequest, $$"""{"status":"invalid event","message":"Event object is invalid","errors":["'{{Key}}' is no routing key"]}"""));

        var delivery = await SendAsync(pager);

        Assert.That(pager.Received, Has.Count.EqualTo(1));
        Assert.That(delivery.Problem, Does.Contain("Event object is invalid").And.Contain("'…' is no routing key").And.Not.Contain(Key));
    }

    [TestCase(HttpStatusCode.TooManyRequests)]
    [TestCase(HttpStatusCode.InternalServerError)]
    [TestCase(HttpStatusCode.ServiceUnavailable)]
    public async Task A_passing_failure_is_tried_again(HttpStatusCode status)
    {
        using var pager = new ScriptedHttp(Says(status, ""), Says(status, ""), Says(HttpStatusCode.Accepted, Taken));

        var delivery = await SendAsync(pager);

        Assert.That((delivery.IsDelivered, pager.Received.Count), Is.EqualTo((true, 3)));
    }

    [TestCase(254, 254)]
    [TestCase(255, 255)]
    [TestCase(256, 255)]
    public void A_key_fits_into_pagerdutys_255_characters(int length, int sent) =>
        Assert.That((string?)Event(SomeIncident.Open(Severity.Critical) with { Id = new string('a', length) })["dedup_key"], Has.Length.EqualTo(sent));

    [Test]
    public void A_preview_hides_the_key() =>
        Assert.That(Stage(new ScriptedHttp()).PagerDuty.Preview(SomeNotice.Signal()), Does.Not.Contain(Key).And.Contain("routing_key"));

    [TestCase("PAGERDUTY_ROUTING_KEY", " ", "PAGERDUTY_ROUTING_KEY is not set.")]
    [TestCase("PAGERDUTY_EVENTS_URL", "events.eu.pagerduty.com", "PAGERDUTY_EVENTS_URL is no address.")]
    public async Task What_could_never_work_is_said_without_asking(string name, string value, string sentence)
    {
        using var pager = new ScriptedHttp(Says(HttpStatusCode.Accepted, Taken));
        var sender = new SenderStage(pager, [.. new[] { ("PAGERDUTY_ROUTING_KEY", (string?)Key) }.Where(one => one.Item1 != name), (name, value)]).PagerDuty;

        var delivery = await sender.SendAsync(SomeNotice.Signal(), CancellationToken.None);

        Assert.That((sender.Misconfiguration, delivery.Problem, pager.Received.Count), Is.EqualTo((sentence, sentence, 0)));
    }

    private static SenderStage Stage(ScriptedHttp pager) => new(pager, ("PAGERDUTY_ROUTING_KEY", Key));

    private static Task<Delivery> SendAsync(ScriptedHttp pager) => Stage(pager).PagerDuty.SendAsync(SomeNotice.Signal(), CancellationToken.None);

    private static JsonNode Event(Incident incident) =>
        JsonNode.Parse(Stage(new ScriptedHttp()).PagerDuty.Preview(SomeNotice.Telling(incident, AlertKind.Open)))!;
}
