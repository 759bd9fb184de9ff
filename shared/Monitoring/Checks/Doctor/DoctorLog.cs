using NbaPipeline.Monitoring.Errors;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>What a run leaves behind: its heartbeat, and what it could not look at among the failures. A dry run and a look into the past leave nothing.</summary>
public sealed class DoctorLog(HeartbeatLog heartbeats, ErrorLog errors)
{
    public async Task LeaveAsync(DoctorReport report, CancellationToken cancellationToken)
    {
        if (report.Request is { DryRun: true } or { AsOf: not null })
        {
            return;
        }

        await heartbeats.BeatAsync(report.Request.Now, report.RunOutcome, cancellationToken);
        var failed = new Verdict(nameof(DoctorRound), []) { Unknowns = report.BlindSpots };
        _ = await errors.AppendAsync(report.Request.Now, RunFailures.Of(failed, []), cancellationToken);
    }
}
