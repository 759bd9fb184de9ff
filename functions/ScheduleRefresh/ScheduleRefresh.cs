using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Functions;

/// <summary>
/// Has the schedule fetched again while a game that is long over is not Final in it, because analytics skips its whole date until then. It asks
/// for facts and never makes one: no game is ended by its age.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class ScheduleRefresh(RecoveryRound round) : ITypedFunction<CheckRequest, CheckReport>
{
    public Task<CheckReport> HandleAsync(CheckRequest request, CancellationToken cancellationToken) =>
        round.RunAsync(RecoveryScope.Schedule, request, cancellationToken);
}
