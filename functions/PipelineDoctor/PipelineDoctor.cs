using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Functions;

/// <summary>
/// Looks at everything at once and shows what to type, root first: five tools with five opinions, run one after the other, once told of a game
/// that was only postponed and not of the outage that hid behind counts. It tells nobody; whoever watches the watchers sees that it ran.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class PipelineDoctor(DoctorRound round, DoctorLog log) : ITypedFunction<DoctorRequest, DoctorReport>
{
    public async Task<DoctorReport> HandleAsync(DoctorRequest request, CancellationToken cancellationToken)
    {
        var report = await round.RunAsync(request, cancellationToken);
        await log.LeaveAsync(report, cancellationToken);
        return report;
    }
}
