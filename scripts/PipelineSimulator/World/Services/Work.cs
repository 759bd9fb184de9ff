namespace NbaPipeline.PipelineSimulator;

/// <summary>The work that calls start: how long each kind takes, and the processors behind the two services that run them by name.</summary>
internal static class Work
{
    public const string Bdl = "bdl";
    public const string Gamebook = "nbac_gamebook";
    public const string Schedule = "schedule";

    /// <summary>
    /// In the order in which a request without names runs them. They start together, but the tables of the teams are built from the players'.
    /// </summary>
    public static IReadOnlyList<PhaseProcessor> Analytics { get; } =
        [Processors.Players, Processors.Offense, Processors.Defense, Processors.UpcomingPlayers, Processors.UpcomingTeams];

    /// <summary>In their order of dependency; one after the other.</summary>
    public static IReadOnlyList<PhaseProcessor> Precompute { get; } =
        [Processors.DefenseZones, Processors.ShotZones, Processors.Factors, Processors.DailyCache, Processors.Features];

    /// <summary>From the call to the rows of a processor of phase 3.</summary>
    public static TimeSpan LengthOf(PhaseProcessor processor) =>
        processor == Processors.Offense || processor == Processors.Defense ? Processors.Players.Length + processor.Length : processor.Length;

    /// <summary>From the call to the loaded rows.</summary>
    public static TimeSpan Scrape { get; } = TimeSpan.FromMinutes(3);
}
