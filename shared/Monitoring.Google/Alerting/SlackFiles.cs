using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Charts;
using NbaPipeline.Monitoring.Google.Resilience;
using NbaPipeline.Monitoring.Incidents;
using Polly;
using Polly.Timeout;
using static NbaPipeline.Monitoring.Google.Alerting.ChannelAnswer;

namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>
/// Hands a picture over to Slack in its three steps: ask for a place, bring the bytes, say that all of it is there. It is
/// shared with no channel, which would be a message of its own; the message that names it shows it. The bot needs
/// <c>files:write</c>. See https://docs.slack.dev/reference/methods/files.getUploadURLExternal.
/// </summary>
public sealed class SlackFiles(IHttpClientFactory clients, SlackOptions options, Pipelines pipelines, ResilienceOptions resilience, TimeProvider time)
{
    private const string Channel = "Slack's files";

    private DateTimeOffset _restsUntil;

    /// <returns>The file, or why there is none, without any secret.</returns>
    public async Task<(UploadedPicture? Picture, string? Problem)> UploadAsync(ChartPicture picture, string title, CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() < _restsUntil)
        {
            return (null, $"{Channel}: not asked, because the last picture failed");
        }

        var (file, problem) = await TryAsync(picture, title, cancellationToken);
        _restsUntil = problem is null ? default : time.GetUtcNow() + resilience.PictureRest;
        return (file, problem);
    }

    private async Task<(UploadedPicture? Picture, string? Problem)> TryAsync(ChartPicture picture, string title, CancellationToken cancellationToken)
    {
        try
        {
            return await pipelines.Picture.ExecuteAsync(async token => await StepsAsync(picture, title, token), cancellationToken);
        }
        catch (TimeoutRejectedException exception)
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"{Channel}: not done within {exception.Timeout.TotalSeconds:0.###} seconds"));
        }
    }

    private async Task<(UploadedPicture? Picture, string? Problem)> StepsAsync(ChartPicture picture, string title, CancellationToken cancellationToken)
    {
        var (place, noPlace) = await CallAsync("files.getUploadURLExternal", () => PlaceFor(picture), cancellationToken);
        if (noPlace is not null)
        {
            return (null, noPlace);
        }

        if ((ChannelSettings.AddressOf(TextOf(place, "upload_url")), TextOf(place, "file_id")) is not ({ } address, { } id))
        {
            return (null, $"{Channel}: it named no place for the picture");
        }

        var brought = await ChannelPost.SendAsync(clients, ResiliencePipeline.Empty, Bringing(picture, address), cancellationToken);
        var problem = brought.Problem ?? (await CallAsync("files.completeUploadExternal", () => AllOf(id, title), cancellationToken)).Problem;
        return problem is null ? (new UploadedPicture(picture.Key, id), null) : (null, problem);
    }

    private async Task<(JsonElement? Answer, string? Problem)> CallAsync(string method, Func<HttpContent> content, CancellationToken cancellationToken)
    {
        JsonElement? said = null;
        var request = new ChannelRequest(Channel, new Uri(options.ApiBase!, method), "")
        {
            Bearer = options.BotToken,
            Content = content,
            Believe = answer =>
            {
                said = SlackAnswer.OfFile(answer);
                return Delivery.Done;
            },
        };
        var delivery = await ChannelPost.SendAsync(clients, ResiliencePipeline.Empty, request, cancellationToken);
        return delivery.Problem is { } problem ? (null, problem) : (said, null);
    }

    // As a form: this method has not always read JSON.
    private static FormUrlEncodedContent PlaceFor(ChartPicture picture) => new(
    [
        new("filename", picture.FileName),
        new("length", picture.Png.Length.ToString(CultureInfo.InvariantCulture)),
    ]);

    private static ChannelRequest Bringing(ChartPicture picture, Uri address) => new(Channel, address, "")
    {
        Content = () => new ReadOnlyMemoryContent(picture.Png) { Headers = { ContentType = new MediaTypeHeaderValue(MediaTypeNames.Image.Png) } },
        Believe = _ => Delivery.Done,
    };

    private static StringContent AllOf(string id, string title) => new(
        new JsonObject { ["files"] = new JsonArray(new JsonObject { ["id"] = id, ["title"] = title }) }.ToJsonString(),
        Encoding.UTF8,
        MediaTypeNames.Application.Json);
}
