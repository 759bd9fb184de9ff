using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Google.Alerting;
using NbaPipeline.Monitoring.Google.Resilience;
using NbaPipeline.Monitoring.Operations;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Google.Slack;

/// <summary>
/// Answers whoever pressed a button: a word to him alone, or the form that asks why. A form's own answer is the body: empty closes it, and what
/// was wrong stands at the reason.
/// </summary>
public sealed class SlackReplies(IHttpClientFactory clients, SlackOptions options, Pipelines pipelines, OperatorThresholds thresholds)
{
    private const string Channel = "Slack's buttons";

    /// <summary>Whoever signs a request names where to answer; all the same nothing is sent anywhere else.</summary>
    private const string ResponseHost = "hooks.slack.com";

    /// <returns>The body to answer with, null for none, and what could not be sent.</returns>
    public async Task<(JsonObject? Body, string? Problem)> ReplyAsync(SlackInteraction interaction, OperatorReport report, CancellationToken cancellationToken) =>
        (interaction, report.Refusal) switch
        {
            ({ IsForm: true }, null) => (null, null),
            ({ IsForm: true }, { } refusal) => (Errors(refusal.Sentence), null),
            ({ Trigger: { } trigger }, { Kind: OperatorRefusalKind.ReasonMissing }) => (null, await OpenAsync(trigger, report, cancellationToken)),
            _ => (null, await SayAsync(interaction, report, cancellationToken)),
        };

    private static JsonObject Errors(string sentence) => new()
    {
        ["response_action"] = "errors", ["errors"] = new JsonObject { [SlackForm.Reason] = sentence },
    };

    private Task<string?> OpenAsync(string trigger, OperatorReport report, CancellationToken cancellationToken) => options switch
    {
        { ApiBase: { } api, BotToken: { } token } => SendAsync(
            new Uri(api, "views.open"), SlackForm.Of(trigger, report, thresholds.ShortestReason, thresholds.LongestReason), token, cancellationToken),
        _ => Task.FromResult<string?>("SLACK_BOT_TOKEN is not set, so no form can be opened."),
    };

    private Task<string?> SayAsync(SlackInteraction interaction, OperatorReport report, CancellationToken cancellationToken) => interaction.ResponseAddress switch
    {
        { } address when address.Host == ResponseHost || address.Authority == options.ApiBase?.Authority => SendAsync(
            address, new JsonObject { ["response_type"] = "ephemeral", ["replace_original"] = false, ["text"] = BlockKitText.Escape(report.Summary) }, null, cancellationToken),
        _ => Task.FromResult<string?>("There is no address to answer at."),
    };

    private async Task<string?> SendAsync(Uri address, JsonObject body, string? bearer, CancellationToken cancellationToken)
    {
        var request = new ChannelRequest(Channel, address, body.ToJsonString()) { Bearer = bearer, Believe = bearer is null ? _ => Delivery.Done : Believed };
        return (await ChannelPost.SendAsync(clients, pipelines.Slack, request, cancellationToken)).Problem;
    }

    private static Delivery Believed(ChannelAnswer answer)
    {
        SlackAnswer.OfForm(answer);
        return Delivery.Done;
    }
}
