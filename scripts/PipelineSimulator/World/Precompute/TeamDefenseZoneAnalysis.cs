namespace NbaPipeline.PipelineSimulator;

/// <summary>All 30 teams, each from its fifteenth game on: the first on 16 November 2025, all by the 24th.</summary>
internal sealed class TeamDefenseZoneAnalysis(Season season, PrecomputePasses passes, HistoryWindows windows, RunPlan plan)
    : LeagueTable(season, passes, windows, plan)
{
    private const int Sample = 15;

    public override PhaseProcessor Processor => Processors.DefenseZones;

    protected override IEnumerable<(string Key, SimulatedRow Row)> Of(string team, int analysedGames, DateOnly date, DateTimeOffset at)
    {
        if (analysedGames >= Sample)
        {
            yield return (team, new(at, Processor.Table, new Dictionary<string, object?>
            {
                ["team_abbr"] = team,
                ["analysis_date"] = date,
                ["games_in_sample"] = (long)Sample,
                ["processed_at"] = at,
            }));
        }
    }
}
