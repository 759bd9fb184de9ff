using NbaPipeline.LocalCloud.GoogleSql;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>How a query is cut before the engine sees it.</summary>
/// <param name="MessageBytes">What the engine takes at a time.</param>
/// <param name="FewDays">A query about so many dates at most is answered date by date, and what was answered for a date is kept.</param>
internal sealed record QueryLimits(int MessageBytes, int FewDays)
{
    // A month on either side of a date and what is asked about beside it.
    public static QueryLimits Default { get; } = new(EngineChannel.MessageLimit, FewDays: 75);
}
