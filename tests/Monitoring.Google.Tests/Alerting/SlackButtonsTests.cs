using System.Net;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using static NbaPipeline.Monitoring.Google.Tests.ScriptedHttp;

namespace NbaPipeline.Monitoring.Google.Tests.Alerting;

/// <summary>What can be done about a problem from its message; a press of each is another test's.</summary>
public sealed class SlackButtonsTests
{
    [TestCase(IncidentState.Open, "acknowledge,silence,false_positive")]
    [TestCase(IncidentState.Blind, "acknowledge,silence,false_positive")]
    [TestCase(IncidentState.Recovering, "acknowledge,silence,false_positive")]
    [TestCase(IncidentState.Acknowledged, "unmark")]
    [TestCase(IncidentState.Silenced, "unmark")]
    [TestCase(IncidentState.Resolved, "")]
    [TestCase(IncidentState.Expired, "")]
    public async Task A_message_has_the_buttons_of_its_state_each_with_the_incidents_id(IncidentState state, string orders)
    {
        var buttons = await ButtonsAsync(Edit(state), "true");

        Assert.That(string.Join(',', buttons.Select(button => (string?)button["action_id"])), Is.EqualTo(orders));
        Assert.That(buttons.Select(button => (string?)button["value"]), Is.All.EqualTo("phase2/bdl/2026-01-15#1"));
    }

    [TestCase(null)]
    [TestCase("false")]
    public async Task Without_the_setting_there_are_none(string? setting) => Assert.That(await ButtonsAsync(SomeNotice.Post(), setting), Is.Empty);

    [Test]
    public async Task An_answer_in_the_thread_has_none() => Assert.That(await ButtonsAsync(SomeNotice.Reply("It rose."), "true"), Is.Empty);

    private static Notice Edit(IncidentState state) =>
        SomeNotice.Edit() with { Message = AlertWriter.Write(SomeIncident.Open(Severity.Warning), AlertKind.Edit) with { State = state } };

    private static async Task<IReadOnlyList<JsonNode>> ButtonsAsync(Notice notice, string? setting)
    {
        using var slack = new ScriptedHttp(Says(HttpStatusCode.OK, """{"ok":true,"channel":"C024BE91L","ts":"1768582800.000100"}"""));
        await new SenderStage(slack, [("SLACK_BOT_TOKEN", "xoxb-1"), ("SLACK_CHANNEL", "#nba-alerts"), ("SLACK_BUTTONS", setting)]).Bot.SendAsync(notice, CancellationToken.None);
        var blocks = JsonNode.Parse(slack.Received.Single().Body)!["attachments"]?[0]?["blocks"]?.AsArray() ?? [];
        return [.. blocks.Where(block => (string?)block!["type"] == "actions").SelectMany(block => block!["elements"]!.AsArray()).Select(button => button!)];
    }
}
