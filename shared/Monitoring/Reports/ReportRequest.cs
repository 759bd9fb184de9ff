using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>What a caller asked for: the report of one date, the newest where none is named.</summary>
public sealed record ReportRequest(DateTimeOffset Now)
{
    /// <summary>The game date, or the last of the week, that it is about.</summary>
    public DateOnly? Date { get; init; }

    public bool IsAsOf { get; init; }

    /// <summary>Shows what would be posted; writes and sends nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Makes it anew and posts it again.</summary>
    public bool Force { get; init; }

    public DateTimeOffset? AsOf => IsAsOf ? Now : null;

    /// <summary>A look into the past never changes the present.</summary>
    public bool TellsNothing => DryRun || IsAsOf;

    public DateOnly Yesterday => PipelineClock.GameDateAt(Now).AddDays(-1);

    /// <summary>The same for checks.</summary>
    public CheckRequest Look => new(Now) { IsAsOf = IsAsOf, DryRun = true };
}
