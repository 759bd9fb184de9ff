using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// Follows what is missing upstream to the first place at which it is missing too, and reads there what the records say: a broken source must
/// not be told as a broken grading.
/// </summary>
internal sealed class RootTrail(RootFacts facts)
{
    // Before a source is due: the window of 04:00 ET and the recovery from 06:00 ET fetch it.
    private static readonly TimeSpan FetchedWithin = TimeSpan.FromHours(6);

    private const string Summary = "player_game_summary";
    private const string Context = "upcoming_player_game_context";

    /// <summary>Why a source lacks a game.</summary>
    public RootReason Of(RawSource source, SlateGame game) => facts.ConflictOf(source, game) is { } conflict
        ? new(RootCauseName.StreamingConflict, Phase.Raw, $"its load waits for the streaming buffer since {TimeText.Both(conflict.BeganAt)}, {conflict.RetryCount} retries", source.Name)
        : OfWork(source, game) ?? (facts.IsInAnySource(game)
            ? new(RootCauseName.SourceIncomplete, Phase.Raw, "another source has it", source.Name)
            : new(RootCauseName.SourceEmpty, Phase.Raw, "no source has it", source.Name));

    /// <summary>Why a processor lacks a game, or all of the date.</summary>
    public RootReason Of(Processor processor, SlateGame? game) => (processor.Abbreviation, game) switch
    {
        ("MLFS", { } one) when !facts.Has(Context, one) && !facts.Has(Summary, one) => Of(ProcessorCatalogue.Find("UPGC")!, one),
        (_, { } one) when IsOfTheNight(processor) && !facts.IsInAnySource(one) => OfAllSources(one),
        (_, { } one) when processor.Phase is Phase.Precompute && IsOfTheNight(processor) && !facts.Has(Summary, one) => Of(ProcessorCatalogue.Find("PGS")!, one),
        (_, null) when IsOfTheNight(processor) && processor.Phase is Phase.Precompute && facts.IsEmpty(Summary) && facts.Slate.Expected is [var first, ..] =>
            Of(ProcessorCatalogue.Find("PGS")!, first),
        // What has no run waits for the players' summary, which ran without the game.
        ("TDGS" or "TOGS", { } one) when !facts.Has(Summary, one) && RunOf(processor) is null && RunOf(ProcessorCatalogue.Find("PGS")!) is not null => Of(ProcessorCatalogue.Find("PGS")!, one),
        _ => OfRun(processor.Phase, processor.Name, game),
    };

    /// <summary>What the run history says of what should have written it.</summary>
    public RootReason OfRun(Phase phase, string entity, SlateGame? game)
    {
        var run = facts.Records.RunOf(phase, entity, facts.Date);
        return new(CauseOf(run, phase, entity, game), phase, run is null
            ? "no run for the date is on record"
            : $"the last run began {TimeText.Both(run.HappenedAt)}: {run.Status}{(IsStale(run) ? $"; not Final: {string.Join(", ", facts.Unfinished.Select(one => one.Label))}" : "")}",
            entity);
    }

    private RootCauseName CauseOf(WorkflowFact? run, Phase phase, string entity, SlateGame? game) => run switch
    {
        null => RootCauseName.NotRun,
        { Status: "running" } => RootCauseName.RunUnfinished,
        _ when IsStale(run) => RootCauseName.ScheduleStale,
        { Status: "failed" } => RootCauseName.RunFailed,
        _ when WasTooEarly(run, CameAt(phase, entity, game)) => RootCauseName.RanTooEarly,
        { Status: "skipped" } => RootCauseName.RunEmpty,
        _ when facts.IsEmpty(phase is Phase.Grading ? FunnelQueries.Grades : entity) => RootCauseName.RunEmpty,
        _ => RootCauseName.RunPartial,
    };

    private static bool WasTooEarly(WorkflowFact run, DateTimeOffset? came) => came is { } at ? at > run.HappenedAt : run.Status == "skipped";

    // When what it builds on was there; null: nothing on record is.
    private DateTimeOffset? CameAt(Phase phase, string entity, SlateGame? game) => (phase, entity) switch
    {
        (Phase.Predictions, _) => facts.FirstOf("ml_feature_store", game),
        (_, "ml_feature_store") => facts.FirstOf(Context, game),
        (Phase.Precompute or Phase.Grading, _) => facts.FirstOf(Summary, game),
        _ when game is not null && ProcessorCatalogue.Find(entity) is { } processor && IsOfTheNight(processor) => facts.CameAt(game),
        _ => null,
    };

    private WorkflowFact? RunOf(Processor processor) => facts.Records.RunOf(processor.Phase, processor.Name, facts.Date);

    private bool IsStale(WorkflowFact run) => run.Status == "skipped" && facts.Unfinished.Count > 0;

    // The source that is fetched by workflows tells most: the other one comes live, or not.
    private RootReason OfAllSources(SlateGame game) => facts.Sources.OrderByDescending(source => source.NotBefore is not null).FirstOrDefault() is { } source
        ? Of(source, game)
        : new(RootCauseName.SourceEmpty, Phase.Raw, "no source counts on this date");

    // Live box scores have a job of their own and need no decision.
    private RootReason? OfWork(RawSource source, SlateGame game)
    {
        var (from, to) = (source.DueAt(game) - FetchedWithin, source.DueAt(game));
        return source.NotBefore is null || to > facts.Now ? null : (facts.Records.WasDecided(from, to), facts.Records.Told(from, to)) switch
        {
            (false, _) => new(RootCauseName.NoDecisions, Phase.Scrape, $"no decision between {TimeText.Both(from)} and {TimeText.Both(to)}", source.Name),
            (_, []) => null,
            var (_, told) when told.All(run => run.EndedAt is null) =>
                new(RootCauseName.NotExecuted, Phase.Scrape, $"{told.Count} RUN decisions between {TimeText.Both(from)} and {TimeText.Both(to)}, none carried out", source.Name),
            var (_, told) when told.All(run => run.EndedAt is null || run.Bad > 0) => new(RootCauseName.ScrapesFailed, Phase.Scrape, $"{told.Sum(run => run.Bad)} scrapers failed in every execution", source.Name),
            _ => null,
        };
    }

    private static bool IsOfTheNight(Processor processor) => processor.Modes == ProcessorModes.Overnight;
}
