using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pages;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>The parameters of every function, and <c>season</c> and <c>format</c>. A page changes nothing, so a dry run of it is the page.</summary>
internal static partial class PageRequestReader
{
    private const string SeasonName = "season";
    private const string FormatName = "format";

    /// <exception cref="BadRequestException">The query cannot be understood.</exception>
    public static (HealthRequest Request, bool AsJson) Read(IQueryCollection query, DateTimeOffset now)
    {
        var asked = CheckParameters.Read(
            new QueryCollection(query.Where(one => one.Key is not (SeasonName or FormatName)).ToDictionary(one => one.Key, one => one.Value)),
            now, SmokeRequest.MaxDates);
        var (season, date) = (SeasonOf(query), query.ContainsKey("date") ? asked.Dates[0] : (DateOnly?)null);
        return season is not null && asked.Dates.Count > 0
            ? throw new BadRequestException("Give either 'season' or dates; not both.")
            : (new HealthRequest(asked.Now)
            {
                AsOf = asked.AsOf,
                Season = season,
                Date = date,
                From = asked.Dates.Count > 0 && date is null ? asked.Dates.Min() : null,
                To = asked.Dates.Count > 0 && date is null ? asked.Dates.Max() : null,
            }, AsJson(query));
    }

    private static string? SeasonOf(IQueryCollection query) => CheckParameters.Single(query, SeasonName) switch
    {
        null => null,
        { } season when Season().IsMatch(season) => season,
        { } other => throw new BadRequestException($"'season' is two years such as 2025-26, not '{other}'."),
    };

    private static bool AsJson(IQueryCollection query) => CheckParameters.Single(query, FormatName) switch
    {
        null or "html" => false,
        "json" => true,
        { } other => throw new BadRequestException($"'format' is html or json, not '{other}'."),
    };

    [GeneratedRegex("^20[0-9]{2}-[0-9]{2}$")]
    private static partial Regex Season();
}
