using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Tells a function that is silent from one whose turn has not come. Pure.</summary>
public static class HeartbeatJudge
{
    public static Verdict Judge(IReadOnlyList<Pulse> pulses, CheckRequest request, HeartbeatThresholds thresholds)
    {
        var silent = pulses
            .Select(pulse => (Pulse: pulse, Missed: pulse.MissedAt(request.Now, thresholds.CountedFor)))
            .Select(one => (one.Pulse, one.Missed, Severity: SeverityOf(one.Missed, thresholds, request.Now)))
            .Where(one => one.Severity is not null)
            .Select(one => new SilentMonitor(one.Pulse, one.Missed, one.Severity!.Value))
            .OrderBy(one => one.Missed[0])
            .ToList();
        var words = new HeartbeatWords(request, thresholds);
        IReadOnlyList<Finding> findings = silent.Count > thresholds.MostApart ? [words.Many(silent)] : [.. silent.Select(words.One)];
        var today = PipelineClock.GameDateAt(request.Now);
        return new Verdict(
            MonitorHeartbeats.CheckName,
            [.. Open(request).Select(open => open.GameDate).Append(today).Distinct().Order()
                .Select(date => new DateVerdict(date, silent.Count > 0 ? Outcome.Failed : Outcome.Passed, $"{pulses.Count - silent.Count} of {pulses.Count} monitors have run when they were due"))])
        {
            Findings = findings,
            Healthy = [.. Open(request).Except(findings.Select(finding => finding.Fingerprint))],
        };
    }

    /// <summary>At the second missed call it is no hiccup; the grace of the first counts for those that are called every five minutes too.</summary>
    public static Severity? SeverityOf(IReadOnlyList<DateTimeOffset> missed, HeartbeatThresholds thresholds, DateTimeOffset now) => missed switch
    {
        [var first, _, ..] when now >= first + thresholds.Grace => Severity.Critical,
        [var first] when now >= first + thresholds.Grace => Severity.Warning,
        _ => null,
    };

    private static IEnumerable<Fingerprint> Open(CheckRequest request) => request.Open.Keys.Where(open => open.Phase is Phase.Monitors);
}
