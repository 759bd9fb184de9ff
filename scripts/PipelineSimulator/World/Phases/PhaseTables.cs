namespace NbaPipeline.PipelineSimulator;

/// <summary>Phases 3 to 6 put together: each table is built on what the phase before it really had.</summary>
internal sealed class PhaseTables
{
    private readonly RuleRejections _rejections;
    private readonly PredictionFaults _predicting;

    public PhaseTables(Scenario scenario, Season season, ArrivedGames arrived, StaleGames stale, RunPlan plan, IReadOnlyList<Intervention> interventions)
    {
        var (seed, noise, faults) = (scenario.Seed, scenario.Noise, scenario.Faults);
        var (squad, lines, drop) = (new Squad(seed), new PropLines(seed), new QualityDrop(faults));
        _predicting = new(faults, interventions);
        Overnight = new(season, arrived.First, stale, plan);
        var upcoming = new UpcomingAnalytics(season, squad, plan);
        Windows = new(season, Overnight, drop);
        var passes = new PrecomputePasses(season, Overnight, plan);
        var players = new UpcomingPlayerGameContext(upcoming, Windows, lines);
        Features = new(season, passes, players, Windows, new FeatureScore(drop, seed, noise), plan);
        Predictor = new(season, Features, lines, _predicting, plan, seed);
        Grades = new(Overnight, Predictor, plan, seed);
        _rejections = new(faults, Predictor, Features, season);
        All =
        [
            new PlayerGameSummary(Overnight, arrived.SourceAt, seed),
            new TeamOffenseGameSummary(Overnight, season, plan),
            new TeamDefenseGameSummary(Overnight, season, plan),
            players,
            new UpcomingTeamGameContext(upcoming, Windows),
            new TeamDefenseZoneAnalysis(season, passes, Windows, plan),
            new PlayerShotZoneAnalysis(season, passes, Windows, plan, seed),
            new PlayerCompositeFactors(passes, players, Windows),
            new PlayerDailyCache(passes, squad, Windows),
            Features,
            new PlayerPropPredictions(Predictor, _predicting),
            Grades,
        ];
    }

    public IReadOnlyList<IPhaseTable> All { get; }

    public OvernightAnalytics Overnight { get; }

    public HistoryWindows Windows { get; }

    public FeatureStore Features { get; }

    public Predictor Predictor { get; }

    public PredictionAccuracy Grades { get; }

    /// <summary>Whether the flag of a prediction's row denies its line.</summary>
    public bool IsContradicted(DateOnly date, Prediction prediction) => _predicting.IsContradicted(date, prediction.Game, prediction.Line);

    public IEnumerable<PhaseRun> Runs(DateOnly date) => All.SelectMany(table => table.Runs(date));

    /// <summary>The rows of these tables for some dates, made only when asked for; null: of all tables.</summary>
    public IEnumerable<SimulatedRow> Rows(IReadOnlyList<DateOnly> dates, IReadOnlySet<string>? tables)
    {
        bool IsAsked(string table) => tables?.Contains(table) ?? true;
        var asked = All.Where(table => IsAsked(table.Processor.Table) || IsAsked(Tables.RunHistory)).ToList();
        return dates.SelectMany(date => asked.SelectMany(table => table.Runs(date)))
            .SelectMany(run => (IsAsked(run.Processor.Table) ? run.Written : []).Concat(IsAsked(Tables.RunHistory) ? RunHistory.Of(run) : []))
            .Concat(IsAsked(Tables.PrecomputeFailures) ? dates.SelectMany(_rejections.Rows) : []);
    }
}
