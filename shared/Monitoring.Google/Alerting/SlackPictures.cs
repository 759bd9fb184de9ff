using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Charts;
using NbaPipeline.Monitoring.Google.Resilience;

namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>
/// Sends a message with its chart as a picture, or without where that fails: a picture never costs a message. One that Slack
/// has is shown again and not handed over twice; one that is new may not be read yet, and is worth two short waits.
/// </summary>
public sealed class SlackPictures(SlackFiles files, ResilienceOptions options, ResilienceClock clock)
{
    private const int Waits = 2;

    public async Task<Delivery> SendAsync(Notice notice, Func<Notice, Task<Delivery>> post, CancellationToken cancellationToken)
    {
        var chart = notice.Message.Chart!;
        var picture = ChartPicture.Of(chart);
        if (notice.Picture?.Key == picture.Key)
        {
            return await AgainAsync(notice, post);
        }

        var (uploaded, problem) = await files.UploadAsync(picture, chart.Title, cancellationToken);
        var shown = notice with { Picture = uploaded };
        return uploaded is null ? await WithoutAsync(shown, problem!, post) : await NewAsync(shown, post, cancellationToken);
    }

    // A file that somebody deleted is forgotten: the next edit brings it anew.
    private static async Task<Delivery> AgainAsync(Notice notice, Func<Notice, Task<Delivery>> post) =>
        await post(notice) is { IsMisshapen: false } delivery
            ? delivery with { As = notice }
            : await WithoutAsync(notice with { Picture = null }, "Slack does not show the one it has", post);

    private async Task<Delivery> NewAsync(Notice notice, Func<Notice, Task<Delivery>> post, CancellationToken cancellationToken)
    {
        var delivery = await post(notice);
        for (var wait = 0; wait < Waits && delivery.IsMisshapen; wait++)
        {
            await Task.Delay(options.PicturePause, clock.Time, cancellationToken);
            delivery = await post(notice);
        }

        return delivery.IsMisshapen ? await WithoutAsync(notice, "Slack has not read it yet", post) : delivery with { As = notice };
    }

    private static async Task<Delivery> WithoutAsync(Notice notice, string problem, Func<Notice, Task<Delivery>> post)
    {
        var bare = notice with { IsWithoutPicture = true };
        return await post(bare) with { As = bare, Remark = $"Without its picture: {problem}." };
    }
}
