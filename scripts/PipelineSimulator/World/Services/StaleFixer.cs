using System.Text.Json.Nodes;

namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Finalises by age whatever past game is not final, a postponed one too; never a game of today. It is answered here so that a call to it can
/// be seen; nothing of ours may make one, so it changes nothing.
/// </summary>
internal static class StaleFixer
{
    private const int DaysBack = 7;
    private static readonly TimeOnly AssumedStart = new(19, 0);
    private static readonly TimeSpan Age = TimeSpan.FromHours(4);

    public static ServiceReply Answer(ServiceRequest request)
    {
        var today = EasternTime.DateOf(request.At);
        List<string> games = [.. Enumerable.Range(1, DaysBack).Select(back => today.AddDays(-back))
            .Where(date => request.At > EasternTime.At(date, AssumedStart) + Age)
            .SelectMany(request.View.NotFinal)];
        return ServiceReply.Json(200, new()
        {
            ["status"] = "success", ["games_fixed"] = games.Count, ["games"] = new JsonArray([.. games.Select(game => (JsonNode)game)]),
        });
    }
}
