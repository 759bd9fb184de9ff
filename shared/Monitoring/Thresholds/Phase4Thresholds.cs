using System.ComponentModel.DataAnnotations;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>When missing phase 4 processors matter. Overridable as <c>Thresholds__Phase4__Quorum</c> and so on.</summary>
public sealed record Phase4Thresholds
{
    /// <summary>Eastern time of the day after the games. The nightly job starts at 07:00 ET and its five processors are through within half an hour.</summary>
    public TimeOnly DueAt { get; init; } = new(8, 30);

    /// <summary>Processors of five. With fewer, predictions rest on more holes than history (18 January: one of five, unseen for two days).</summary>
    [Range(1, 5)]
    public int Quorum { get; init; } = 3;

    /// <summary>Days from the season's opening in which no processor has a history to build on (2025-26: the first rows came on day 15).</summary>
    [Range(0, 60)]
    public int StartsAfterDays { get; init; } = 14;

    /// <summary>Days from the opening in which the league's tables may be empty: fifteen games of a team are wanted (2025-26: day 27).</summary>
    [Range(0, 60)]
    public int LeagueStartsAfterDays { get; init; } = SlateThresholds.BootstrapDays;

    /// <summary>Completed game dates asked about at each run; older ones only while something about them is open.</summary>
    [Range(1, 30)]
    public int LookBackDays { get; init; } = 1;

    /// <summary>Minutes. The five run within 24 minutes of each other: while the newest row is younger, the others may still be coming.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan ProvisionalFor { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Days back for which the completion marker is compared: what is older nobody repairs any more.</summary>
    [Range(1, 60)]
    public int MarkerDays { get; init; } = 14;

    public DateTimeOffset DueOf(DateOnly gameDate) => Calendar.PipelineClock.At(gameDate.AddDays(1), DueAt);

    /// <summary>
    /// Whether a healthy season has rows of this processor on the date: a rule from the season's age alone. Where the schedule shows no
    /// opening, the season is not young.
    /// </summary>
    public bool Expects(Processor processor, DateOnly gameDate, DateOnly? opening) => opening is null
        || gameDate.DayNumber - opening.Value.DayNumber >= (processor.Grain is ProcessorGrain.League ? LeagueStartsAfterDays : StartsAfterDays);

    /// <summary>The worst first; null: nothing is missing.</summary>
    public Severity? Classify(IReadOnlyList<Processor> missing) => missing switch
    {
        [] => null,
        _ when missing.Any(processor => processor.IsCritical) => Severity.Critical,
        _ when ProcessorCatalogue.Of(Phase.Precompute).Count - missing.Count < Quorum => Severity.Critical,
        _ => Severity.Warning,
    };
}
