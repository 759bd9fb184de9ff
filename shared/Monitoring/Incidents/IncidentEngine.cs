using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>
/// Carries what a run saw through to people: incidents change first, then channels are told what they are owed, then the
/// history is appended. Each step can be cut off, and the next run takes it up where it was left.
/// </summary>
public sealed class IncidentEngine(IncidentLog log, SilenceLog silences, Outbox outbox, IncidentHistory history, IncidentThresholds thresholds)
{
    public IncidentThresholds Thresholds => thresholds;

    public Task<IncidentSnapshot> ReadAsync(CancellationToken cancellationToken) => log.ReadAsync(cancellationToken);

    /// <summary>Writes and sends.</summary>
    public async Task<EngineReport> TellAsync(
        IncidentSnapshot incidents, IReadOnlyList<Observation> observations, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var change in Correlation.Of(incidents.Files, await WithSilencesAsync(observations, now, cancellationToken), thresholds, now))
        {
            if (change.Transition(incidents.Files.GetValueOrDefault(change.Key)) is not null)
            {
                await incidents.ChangeAsync(change.Key, change.Transition, cancellationToken);
            }
        }

        return await SendAsync(incidents, cancellationToken);
    }

    /// <summary>Writes and sends nothing, and says what would have been sent.</summary>
    public async Task<EngineReport> RehearseAsync(
        IncidentSnapshot incidents, IReadOnlyList<Observation> observations, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var change in Correlation.Of(incidents.Files, await WithSilencesAsync(observations, now, cancellationToken), thresholds, now))
        {
            if (change.Transition(incidents.Files.GetValueOrDefault(change.Key)) is { } changed)
            {
                incidents.Assume(changed);
            }
        }

        return new EngineReport(outbox.Preview(incidents.Incidents), []);
    }

    /// <summary>What time alone does: what held is believed, marks end, old dates expire; and what is owed is sent.</summary>
    public async Task<EngineReport> SweepAsync(DateTimeOffset now, bool tellsNothing, CancellationToken cancellationToken)
    {
        var incidents = await log.ReadAsync(cancellationToken);
        var active = await silences.ActiveAsync(now, cancellationToken);
        foreach (var file in incidents.Files.Values.ToList())
        {
            if (IncidentMachine.Tick(file, active, thresholds, now) is not { } changed)
            {
                continue;
            }

            if (tellsNothing)
            {
                incidents.Assume(changed);
                continue;
            }

            await incidents.ChangeAsync(file.Key, newest => newest is null ? null : IncidentMachine.Tick(newest, active, thresholds, now), cancellationToken);
        }

        return tellsNothing ? new EngineReport(outbox.Preview(incidents.Incidents), []) : await SendAsync(incidents, cancellationToken);
    }

    private async Task<EngineReport> SendAsync(IncidentSnapshot incidents, CancellationToken cancellationToken)
    {
        var sent = await outbox.SendAsync(incidents, cancellationToken);
        return new EngineReport(sent, await history.AppendAsync(incidents, cancellationToken) is { } problem ? [problem] : []);
    }

    private async Task<IReadOnlyList<Observation>> WithSilencesAsync(
        IReadOnlyList<Observation> observations, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!observations.Any(seen => seen.Findings.Count > 0))
        {
            return observations;
        }

        var active = await silences.ActiveAsync(now, cancellationToken);
        return [.. observations.Select(seen => seen with { Silences = active })];
    }
}
