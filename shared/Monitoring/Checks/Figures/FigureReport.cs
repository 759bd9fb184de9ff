namespace NbaPipeline.Monitoring.Checks;

/// <summary>All gauges at one moment, and what they cost.</summary>
public sealed record FigureReport(DateTimeOffset Now, DateTimeOffset? AsOf, bool DryRun, DateOnly GameDate, IReadOnlyList<PipelineFigure> Figures)
{
    /// <summary>Whether they go where gauges are read: a dry run, a look into the past or at another date does not.</summary>
    public required bool IsLogged { get; init; }

    /// <summary>What was asked because its table had changed; all else is repeated.</summary>
    public required IReadOnlyList<string> AskedAgain { get; init; }

    public required IReadOnlyList<string> Unknowns { get; init; }

    public required RunCost Cost { get; init; }

    public bool CouldLook => Unknowns.Count == 0;

    public string Summary => $"{Figures.Count} figures of {GameDate:yyyy-MM-dd}; {AskedAgain.Count} asked again";
}
