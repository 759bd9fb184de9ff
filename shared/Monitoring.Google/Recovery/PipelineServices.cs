using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Monitoring.Google.Recovery;

/// <summary>
/// The pipeline's services over HTTP, and grading over the bus. Dates are always written out: <c>YESTERDAY</c> is Eastern to one service, UTC
/// to another, and not understood by a third.
/// </summary>
public sealed class PipelineServices(ServiceCaller caller, IPhaseBus bus, IOptions<PipelineServiceOptions> options, TimeProvider time) : IPipelineServices
{
    public const string ClientName = "pipeline-services";
    private const string GradingTopic = "nba-grading-trigger";
    private const string TriggerSource = "recovery";

    /// <summary>The early source by its date; a gamebook is scraped by the code of its game, so it goes through the catch-up.</summary>
    public Task<ServiceAnswer> ScrapeAsync(string source, DateOnly gameDate, CancellationToken cancellationToken) =>
        source == SourceRegistry.Gamebook.Name
            ? CatchUpAsync(source, Math.Max(1, PipelineClock.GameDateAt(time.GetUtcNow()).DayNumber - gameDate.DayNumber), cancellationToken)
            : PostAsync(options.Value.Scrapers, "Scrapers", "scrape", new { scraper = ScraperOf(source), date = Day(gameDate) }, cancellationToken);

    public Task<ServiceAnswer> CatchUpAsync(string source, int lookBackDays, CancellationToken cancellationToken) => PostAsync(
        options.Value.Scrapers, "Scrapers", "catchup", new { scraper_name = ScraperOf(source), lookback_days = lookBackDays }, cancellationToken);

    public Task<ServiceAnswer> AnalyseAsync(DateOnly gameDate, IReadOnlyList<string> processors, CancellationToken cancellationToken) => PostAsync(
        options.Value.Analytics,
        "Analytics",
        "process-date-range",
        new { start_date = Day(gameDate), end_date = Day(gameDate), processors = Classes(processors, Phase.Analytics) },
        cancellationToken);

    public Task<ServiceAnswer> PrecomputeAsync(DateOnly gameDate, IReadOnlyList<string> processors, CancellationToken cancellationToken) => PostAsync(
        options.Value.Precompute,
        "Precompute",
        "process-date",
        new { analysis_date = Day(gameDate), processors = Classes(processors, Phase.Precompute) },
        cancellationToken);

    /// <summary>With force, as the pipeline's own job: a few predictions of the evening before would otherwise refuse all others.</summary>
    public Task<ServiceAnswer> PredictAsync(DateOnly gameDate, CancellationToken cancellationToken) =>
        PostAsync(options.Value.Coordinator, "Coordinator", "start", new { game_date = Day(gameDate), force = true }, cancellationToken);

    public async Task<ServiceAnswer> GradeAsync(DateOnly gameDate, CancellationToken cancellationToken)
    {
        var (day, key) = (Day(gameDate), $"{TriggerSource}-{Day(gameDate)}");
        var json = JsonSerializer.Serialize(new
        {
            target_date = day, run_aggregation = true, trigger_source = TriggerSource, correlation_id = key, triggered_at = time.GetUtcNow(),
        });
        try
        {
            var id = await bus.PublishAsync(new PhaseTrigger(GradingTopic, gameDate, key, json), cancellationToken);
            return new(ServiceAnswerKind.Accepted, $"message {id} on {GradingTopic}");
        }
        catch (PhaseBusException exception)
        {
            return new(ServiceAnswerKind.Unavailable, $"{GradingTopic}: not published ({exception.InnerException?.GetType().Name})");
        }
    }

    public Task<ServiceAnswer> RefreshScheduleAsync(CancellationToken cancellationToken) =>
        PostAsync(options.Value.Scrapers, "Scrapers", "scrape", new { scraper = "nbac_schedule_api" }, cancellationToken);

    public Task<ServiceAnswer> EvaluateAsync(CancellationToken cancellationToken) =>
        PostAsync(options.Value.Scrapers, "Scrapers", "evaluate", new { }, cancellationToken);

    public Task<ServiceAnswer> ExecuteWorkflowAsync(string workflow, CancellationToken cancellationToken) =>
        PostAsync(options.Value.Scrapers, "Scrapers", "execute-workflow", new { workflow_name = workflow }, cancellationToken);

    private Task<ServiceAnswer> PostAsync<TBody>(Uri? service, string key, string route, TBody body, CancellationToken cancellationToken) => service is null
        ? Task.FromResult(new ServiceAnswer(ServiceAnswerKind.Refused, $"Services:{key} is not set, so nobody can be asked to {route}."))
        : caller.PostAsync(service, route, JsonSerializer.Serialize(body), cancellationToken);

    private static string ScraperOf(string source) => SourceRegistry.Default.All.FirstOrDefault(known => known.Name == source)?.Scraper
        ?? throw new ArgumentException($"There is no source '{source}'.", nameof(source));

    private static IReadOnlyList<string> Classes(IReadOnlyList<string> processors, Phase phase) =>
        [.. processors.Select(name => ProcessorClass.Of(name, phase))];

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
