using System.Globalization;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>
/// The commands our messages suggest, built in one place from routes that exist (the pipeline's scraper service), for
/// the source that is meant: a remedy for another source was once in every alert.
/// </summary>
public static class BackfillCommand
{
    public static string ForSource(RawSource source, DateOnly gameDate, DateOnly today) =>
        source.Name == SourceRegistry.Gamebook.Name
            ? Post("/catchup", string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"scraper_name":"{{source.Scraper}}","lookback_days":{{Math.Max(1, today.DayNumber - gameDate.DayNumber)}}}"""))
            : Post("/scrape", $$"""{"scraper":"{{source.Scraper}}","date":"{{gameDate:yyyy-MM-dd}}"}""");

    private static string Post(string route, string body) =>
        $"curl -sS -X POST \"$PHASE1_SCRAPERS_URL{route}\" -H 'Content-Type: application/json' -d '{body}'";
}
