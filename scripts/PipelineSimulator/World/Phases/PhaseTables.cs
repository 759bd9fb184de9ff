namespace NbaPipeline.PipelineSimulator;

/// <summary>Phases 3 to 6 put together: each table is built on what the phase before it really had.</summary>
internal sealed class PhaseTables
{
    private readonly IReadOnlyList<IPhaseTable> _tables;

    public PhaseTables(Scenario scenario, IReadOnlyList<SimulatedGame> games, ArrivedGames arrived)
    {
        var (seed, noise) = (scenario.Seed, scenario.Noise);
        var (season, clock, squad, lines) = (new Season(scenario, games), new RunClock(seed, noise), new Squad(seed), new PropLines(seed));
        var overnight = new OvernightAnalytics(season, arrived.First, clock);
        var upcoming = new UpcomingAnalytics(season, squad, clock);
        var windows = new HistoryWindows(season, overnight);
        var passes = new PrecomputePasses(season, overnight, clock);
        var players = new UpcomingPlayerGameContext(upcoming, windows, lines);
        var features = new FeatureStore(season, passes, players, windows, new FeatureScore(seed, noise), clock);
        var predictor = new Predictor(season, features, lines, clock, seed);
        _tables =
        [
            new PlayerGameSummary(overnight, arrived.SourceAt, seed),
            new TeamOffenseGameSummary(overnight, clock),
            new TeamDefenseGameSummary(overnight, clock),
            players,
            new UpcomingTeamGameContext(upcoming, windows),
            new TeamDefenseZoneAnalysis(season, passes, windows),
            new PlayerShotZoneAnalysis(season, passes, windows, seed),
            new PlayerCompositeFactors(passes, players, windows),
            new PlayerDailyCache(passes, squad, windows),
            features,
            new PlayerPropPredictions(predictor),
            new PredictionAccuracy(overnight, predictor, clock, seed),
        ];
    }

    public IEnumerable<PhaseRun> Runs(IEnumerable<DateOnly> dates) => dates.SelectMany(date => _tables.SelectMany(table => table.Runs(date)));

    /// <summary>The rows of these tables for some dates, made only when asked for; null: of all tables.</summary>
    public IEnumerable<SimulatedRow> Rows(IEnumerable<DateOnly> dates, IReadOnlySet<string>? tables)
    {
        bool IsAsked(string table) => tables?.Contains(table) ?? true;
        var asked = _tables.Where(table => IsAsked(table.Processor.Table) || IsAsked(Tables.RunHistory)).ToList();
        return dates.SelectMany(date => asked.SelectMany(table => table.Runs(date)))
            .SelectMany(run => (IsAsked(run.Processor.Table) ? run.Rows : []).Concat(IsAsked(Tables.RunHistory) ? RunHistory.Of(run) : []));
    }
}
