using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>The dates that the map shows, and the seasons that they lie in.</summary>
public sealed record HealthSpan(DateOnly From, DateOnly To, IReadOnlyList<SeasonSpan> Seasons)
{
    /// <returns>The span, or the sentence that says why there is none.</returns>
    public static Part<HealthSpan> Of(HealthRequest request, Part<IReadOnlyList<SeasonSpan>> seasons) => (request, seasons) switch
    {
        ({ From: { } from, To: { } to }, _) => Part.Known<HealthSpan>(new(from, to, seasons.Value ?? [])),
        (_, { Unknown: { } why }) => Part.Blind<HealthSpan>($"the schedule does not say which season it is: {why}"),
        _ => OfSeason(request, seasons.Value!),
    };

    private static Part<HealthSpan> OfSeason(HealthRequest request, IReadOnlyList<SeasonSpan> seasons) =>
        (request.Season is { } name ? seasons.FirstOrDefault(season => season.Name == name) : SeasonSpan.CurrentOf(seasons, request.Today)) switch
        {
            { } season when season.FirstDate <= request.Today =>
                Part.Known<HealthSpan>(new(season.FirstDate, season.LastDate < request.Today ? season.LastDate : request.Today, [season])),
            _ => Part.Blind<HealthSpan>(seasons.Count == 0
                ? "the schedule holds no season"
                : $"the schedule holds no season {request.Season} that has begun, but {string.Join(", ", seasons.OrderBy(season => season.FirstDate).Select(season => season.Name))}"),
        };
}
