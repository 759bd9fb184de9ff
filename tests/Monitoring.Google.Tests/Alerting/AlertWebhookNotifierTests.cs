using System.Net;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Tests.Support;
using static NbaPipeline.Monitoring.Google.Tests.ScriptedHttp;

namespace NbaPipeline.Monitoring.Google.Tests.Alerting;

public sealed class AlertWebhookNotifierTests
{
    private static readonly (string, string?)[] Settings = [("ALERT_WEBHOOK_URL", "https://alerts.test/api/v1/hook"), ("ALERT_WEBHOOK_TOKEN", "s3cr3t-token")];

    [Test]
    public void A_problem_of_two_game_dates_of_which_one_is_over() => Approved.That(Body(
        SomeIncident.Open(Severity.Critical, SomeIncident.Over(new DateOnly(2026, 1, 14), Severity.Warning)), AlertKind.Rise));

    [Test]
    public void A_problem_that_is_resolved() => Approved.That(Body(SomeIncident.Resolved(Severity.Warning), AlertKind.Resolve));

    [Test]
    public void An_alert_keeps_its_labels_to_its_end_so_that_a_receiver_knows_which_one_ended()
    {
        var firing = Body(SomeIncident.Open(Severity.Warning), AlertKind.Open);
        var resolved = Body(SomeIncident.Resolved(Severity.Warning), AlertKind.Resolve);

        Assert.That(resolved["alerts"]![0]!["labels"]!.ToJsonString(), Is.EqualTo(firing["alerts"]![0]!["labels"]!.ToJsonString()));
        Assert.That((string?)resolved["groupKey"], Is.EqualTo((string?)firing["groupKey"]));
    }

    [Test]
    public void Common_labels_are_those_that_all_alerts_have()
    {
        var body = Body(SomeIncident.Open(Severity.Critical, SomeIncident.Part(new DateOnly(2026, 1, 16), Severity.Warning)), AlertKind.Spread);

        Assert.That(body["commonLabels"]!.AsObject().Select(label => label.Key), Is.EqualTo(["alertname", "incident", "phase", "entity"]));
    }

    [TestCase(HttpStatusCode.OK, "ok")]
    [TestCase(HttpStatusCode.Accepted, "<html/>")]
    [TestCase(HttpStatusCode.NoContent, "")]
    [TestCase((HttpStatusCode)299, "no")]
    public async Task Any_2xx_is_a_success(HttpStatusCode status, string body)
    {
        using var receiver = new ScriptedHttp(Says(status, body));

        Assert.That(await SendAsync(receiver), Is.EqualTo(Delivery.Done));
    }

    [TestCase(HttpStatusCode.Found)]
    [TestCase(HttpStatusCode.BadRequest)]
    [TestCase(HttpStatusCode.Unauthorized)]
    [TestCase((HttpStatusCode)499)]
    public async Task Anything_from_300_to_499_is_for_good(HttpStatusCode status)
    {
        using var receiver = new ScriptedHttp(Says(status, "unknown tenant"));

        var delivery = await SendAsync(receiver);

        Assert.That((delivery.IsDelivered, receiver.Received.Count), Is.EqualTo((false, 1)));
        Assert.That(delivery.Problem, Is.EqualTo($"alert webhook: it answered {(int)status} \"unknown tenant\""));
    }

    [TestCase(HttpStatusCode.TooManyRequests)]
    [TestCase(HttpStatusCode.InternalServerError)]
    public async Task What_passes_is_tried_again(HttpStatusCode status)
    {
        using var receiver = new ScriptedHttp(Says(status, ""), Says(HttpStatusCode.OK, ""));

        Assert.That((await SendAsync(receiver)).IsDelivered, Is.True);
    }

    [TestCase("s3cr3t-token", "Bearer s3cr3t-token")]
    [TestCase(" s3cr3t-token\n", "Bearer s3cr3t-token")]
    [TestCase("", null)]
    public async Task A_token_is_sent_as_bearer_where_there_is_one(string token, string? bearer)
    {
        using var receiver = new ScriptedHttp(Says(HttpStatusCode.OK, ""));

        await new SenderStage(receiver, Settings[0], ("ALERT_WEBHOOK_TOKEN", token)).AlertWebhook.SendAsync(SomeNotice.Signal(), CancellationToken.None);

        Assert.That(receiver.Bearers, Is.EqualTo((string?[])[bearer]));
    }

    [TestCase("alerts.test/hook")]
    [TestCase("/api/v1/hook")]
    [TestCase("file:///api/v1/hook")]
    [TestCase("https://")]
    public async Task An_address_that_cannot_be_called_is_a_misconfiguration(string address)
    {
        using var receiver = new ScriptedHttp(Says(HttpStatusCode.OK, ""));
        var sender = new SenderStage(receiver, ("ALERT_WEBHOOK_URL", address)).AlertWebhook;

        var delivery = await sender.SendAsync(SomeNotice.Signal(), CancellationToken.None);

        Assert.That((sender.Misconfiguration, delivery.Problem), Is.EqualTo(("ALERT_WEBHOOK_URL is no address.", "ALERT_WEBHOOK_URL is no address.")));
        Assert.That(receiver.Received, Is.Empty);
    }

    [TestCase("two words", "ALERT_WEBHOOK_TOKEN holds characters that no token has.")]
    [TestCase("one-word", null)]
    public void A_token_that_no_header_takes_is_a_misconfiguration(string token, string? sentence) =>
        Assert.That(new SenderStage(new ScriptedHttp(), Settings[0], ("ALERT_WEBHOOK_TOKEN", token)).AlertWebhook.Misconfiguration, Is.EqualTo(sentence));

    private static Task<Delivery> SendAsync(ScriptedHttp receiver) =>
        new SenderStage(receiver, Settings).AlertWebhook.SendAsync(SomeNotice.Signal(), CancellationToken.None);

    private static JsonNode Body(Incident incident, AlertKind kind) =>
        JsonNode.Parse(new SenderStage(new ScriptedHttp(), Settings).AlertWebhook.Preview(SomeNotice.Telling(incident, kind)))!;
}
