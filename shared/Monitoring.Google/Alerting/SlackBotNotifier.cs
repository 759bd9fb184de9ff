using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Charts;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Resilience;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>
/// Posts, edits and answers with Slack's Web API: one message a problem, edited in place. The API answers 200 whatever
/// happened; <c>ok</c> in the body says how it went.
/// </summary>
public sealed class SlackBotNotifier(
    IHttpClientFactory clients, SlackOptions options, Pipelines pipelines, SlackPace pace, SlackPictures pictures) : INotifier
{
    private const string Unset = "#unset";

    private static readonly Severity[] Severities = Enum.GetValues<Severity>();

    public string Name => "slack";

    public string? Misconfiguration => Unusable ?? Severities.Where(severity => options.BotChannelOf(severity) is null).Select(Missing).FirstOrDefault();

    // Holds for all severities; a missing channel stops only its own.
    private string? Unusable => options switch
    {
        { BotToken: null } => "SLACK_BOT_TOKEN is not set.",
        { BotToken: { } token } when !ChannelSettings.IsToken(token) => "SLACK_BOT_TOKEN holds characters that no token has.",
        { ApiBase: null } => "SLACK_API_URL is no address.",
        _ => null,
    };

    public Notice? Owed(Incident incident, DateTimeOffset now) =>
        ThreadPolicy.Next(incident, incident.Told.GetValueOrDefault(Name), severity => options.BotChannelOf(severity) ?? Unset) is { } notice
            ? notice with { Picture = incident.Pictures.GetValueOrDefault(Name) }
            : null;

    public string Preview(Notice notice) => BodyOf(notice).ToJsonString();

    public async Task<Delivery> SendAsync(Notice notice, CancellationToken cancellationToken)
    {
        if ((Unusable ?? (notice.Channel == Unset ? Missing(notice.Message.Severity) : null)) is { } problem)
        {
            return Delivery.Failed(problem);
        }

        return notice.HasChart
            ? await pictures.SendAsync(notice, one => PostAsync(one, cancellationToken), cancellationToken)
            : await PostAsync(notice, cancellationToken);
    }

    private async Task<Delivery> PostAsync(Notice notice, CancellationToken cancellationToken)
    {
        await pace.WaitAsync(notice.Channel, cancellationToken);
        var request = new ChannelRequest(notice.Channel, new Uri(options.ApiBase!, MethodOf(notice)), Preview(notice))
        {
            Bearer = options.BotToken,
            Believe = answer => SlackAnswer.Believe(answer, notice),
        };
        return await ChannelPost.SendAsync(clients, pipelines.Slack, request, cancellationToken);
    }

    private static string Missing(Severity severity) =>
        $"SLACK_BOT_TOKEN is set, but no channel for {severity}: SLACK_CHANNEL or SLACK_CHANNEL_{severity.ToString().ToUpperInvariant()}.";

    private static string MethodOf(Notice notice) => notice.Kind is NoticeKind.Edit ? "chat.update" : "chat.postMessage";

    // Before it is sent a picture has no id yet; whoever only asks what would be sent reads which it is.
    private static string? FileOf(Notice notice) =>
        !notice.HasChart || notice.IsWithoutPicture ? null
        : ChartPicture.Of(notice.Message.Chart!) is var picture && notice.Picture is { } known && known.Key == picture.Key ? known.FileId
        : $"{picture.FileName}, {picture.Png.Length} bytes, handed over when this is sent";

    private JsonObject WithButtons(Notice notice, JsonObject body) => options.HasButtons ? BlockKitButtons.With(body, notice.Message) : body;

    private JsonObject BodyOf(Notice notice)
    {
        var mention = notice.Mentions ? options.Mention : null;
        var body = notice.Kind is NoticeKind.Reply
            ? BlockKit.Reply(notice.Message, notice.Words, mention)
            : WithButtons(notice, BlockKit.Format(notice.Message, mention ?? (notice.Words.Count > 0 ? string.Join(' ', notice.Words) : null), FileOf(notice)));
        body["channel"] = notice.Target?.ChannelId ?? notice.Channel;
        if (notice.Target is { } target)
        {
            body[notice.Kind is NoticeKind.Reply ? "thread_ts" : "ts"] = target.Timestamp;
        }

        // Whoever is called has to see why without opening the thread.
        if (notice is { Kind: NoticeKind.Reply, Mentions: true })
        {
            body["reply_broadcast"] = true;
        }

        return body;
    }
}
