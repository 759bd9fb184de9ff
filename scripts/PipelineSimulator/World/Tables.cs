namespace NbaPipeline.PipelineSimulator;

/// <summary>The raw tables that the simulated pipeline writes.</summary>
public static class Tables
{
    public const string Schedule = "nba_raw.nbac_schedule";
    public const string BdlBoxScores = "nba_raw.bdl_player_boxscores";
    public const string Gamebook = "nba_raw.nbac_gamebook_player_stats";
}
