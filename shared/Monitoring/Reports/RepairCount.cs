using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>What repairs of ours did in a span: calls, and how the outputs they were made for stand.</summary>
/// <param name="Attempts">Calls made.</param>
/// <param name="Ordered">Days on which a person ordered one.</param>
public sealed record RepairCount(int Attempts, int Recovered, int Failed, int Harmful, IReadOnlyList<DateOnly> Ordered)
{
    public static RepairCount Of(IEnumerable<RecoveryRecord> records, DateTimeOffset from, DateTimeOffset until)
    {
        var touched = records.Select(record => (Record: record, Attempts: record.Attempts.Where(attempt => attempt.At >= from && attempt.At < until).ToList()))
            .Where(one => one.Attempts.Count > 0).ToList();
        return new(
            touched.Sum(one => one.Attempts.Count),
            touched.Count(one => one.Record.State is RecoveryState.Recovered),
            touched.Count(one => one.Record.State is RecoveryState.Failed),
            touched.Count(one => one.Record.State is RecoveryState.Harmful),
            [.. touched.SelectMany(one => one.Attempts).Where(attempt => attempt.By is not null).Select(attempt => PipelineClock.GameDateAt(attempt.At)).Distinct().Order()]);
    }

    public string Words => Attempts == 0
        ? "no repair was tried"
        : $"repairs tried: {Attempts}; outputs whole {Recovered}, given up {Failed}, harmed {Harmful}";
}
