namespace NbaPipeline.Monitoring.Reports;

/// <summary>At a glance, how a report's day or week was.</summary>
public enum ReportTone
{
    /// <summary>Nothing to do.</summary>
    Good,

    /// <summary>Something to look at when there is time.</summary>
    Mixed,

    /// <summary>Something to repair today.</summary>
    Bad,

    /// <summary>Nobody could look, or there was nothing to look at.</summary>
    Grey,
}
