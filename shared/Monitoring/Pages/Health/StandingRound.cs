using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Inventory;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>How things stand by our own documents: what is open, and which monitor is silent. They have no past.</summary>
public sealed class StandingRound(IncidentLog incidents, HeartbeatLog heartbeats, HeartbeatThresholds thresholds)
{
    private const string NoPast = "only how it stands now is kept; the history of incidents has the past";

    public async Task<Part<IReadOnlyList<OpenIncident>>> IncidentsAsync(HealthRequest request, CancellationToken cancellationToken)
    {
        if (request.AsOf is not null)
        {
            return Part.Blind<IReadOnlyList<OpenIncident>>(NoPast);
        }

        try
        {
            return Part.Known<IReadOnlyList<OpenIncident>>(OpenIncident.AllOf((await incidents.ReadAsync(cancellationToken)).Open));
        }
        catch (DocumentStoreException exception)
        {
            return Part.Blind<IReadOnlyList<OpenIncident>>(exception.Message.TrimEnd('.'));
        }
    }

    public async Task<Part<IReadOnlyList<MonitorBeat>>> MonitorsAsync(HealthRequest request, CancellationToken cancellationToken)
    {
        if (request.AsOf is not null)
        {
            return Part.Blind<IReadOnlyList<MonitorBeat>>(NoPast);
        }

        try
        {
            var beats = (await heartbeats.AllAsync(cancellationToken)).ToDictionary(beat => beat.Function, StringComparer.Ordinal);
            return Part.Known<IReadOnlyList<MonitorBeat>>(
                [.. OwnFunctions.Shipped.Where(function => function.Schedules.Count > 0).Select(function => BeatOf(function, beats.GetValueOrDefault(function.Name), request.Now))]);
        }
        catch (DocumentStoreException exception)
        {
            return Part.Blind<IReadOnlyList<MonitorBeat>>(exception.Message.TrimEnd('.'));
        }
    }

    // A function that never ran may just have been deployed: it is shown as never seen, and judged by the watchdog alone.
    private MonitorBeat BeatOf(OwnFunction function, Heartbeat? last, DateTimeOffset now)
    {
        var missed = last is null ? [] : function.Schedules
            .SelectMany(schedule => CronSchedule.Between(schedule.Cron, schedule.Zone, last.At, now - thresholds.Grace))
            .Where(call => call > last.At).Order().Take(1).ToList();
        return new(function.Name, last, missed is [var call] ? call : null);
    }
}
