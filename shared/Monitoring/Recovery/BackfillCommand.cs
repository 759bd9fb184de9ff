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

    /// <summary>Phase 3 again for one date: the processors named and no others.</summary>
    public static string ForAnalytics(DateOnly gameDate, IReadOnlyList<string> processors) => PostSigned(
        "$PHASE3_ANALYTICS_URL/process-date-range",
        $$"""{"start_date":"{{Day(gameDate)}}","end_date":"{{Day(gameDate)}}","processors":[{{Classes(processors, Phase.Analytics)}}]}""");

    /// <summary>Phase 4 again for one date: the service runs them one after the other, so they stand in the order of what they build on.</summary>
    public static string ForPrecompute(DateOnly gameDate, IReadOnlyList<string> processors) => PostSigned(
        "$PHASE4_PRECOMPUTE_URL/process-date",
        $$"""{"analysis_date":"{{Day(gameDate)}}","processors":[{{Classes(processors, Phase.Precompute)}}]}""");

    private static string Classes(IReadOnlyList<string> processors, Phase phase) => string.Join(',', ProcessorCatalogue.Of(phase)
        .Where(processor => processors.Contains(processor.Name))
        .Select(processor => $"\"{ProcessorClass.Of(processor.Name, phase)}\""));

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string PostSigned(string address, string body) =>
        $"curl -sS -X POST \"{address}\" -H \"Authorization: Bearer $(gcloud auth print-identity-token)\" -H 'Content-Type: application/json' -d '{body}'";

    private static string Post(string route, string body) =>
        $"curl -sS -X POST \"$PHASE1_SCRAPERS_URL{route}\" -H 'Content-Type: application/json' -d '{body}'";
}
