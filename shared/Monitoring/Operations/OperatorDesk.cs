using System.Globalization;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Locks;

namespace NbaPipeline.Monitoring.Operations;

/// <summary>Carries one order out, in somebody's name. Each is one change by compare-and-set, or none.</summary>
public sealed class OperatorDesk(IncidentLog incidents, IncidentActions actions, SilenceLog silences, OverrideLog overrides, HaltSwitch halts, LockLog locks)
{
    /// <summary>Why it could not be carried out as things stand, without changing them; null: it could.</summary>
    public async Task<OperatorRefusal?> ObstacleAsync(OperatorOrder order, string reason, DateTimeOffset now, CancellationToken cancellationToken) => order switch
    {
        OperatorOrder.Mark mark => await ObstacleAsync(mark.Incident, cancellationToken),
        OperatorOrder.Unmark unmark => await ObstacleAsync(unmark.Incident, cancellationToken),
        OperatorOrder.EndQuiet end when (await silences.ActiveAsync(now, cancellationToken)).All(silence => silence.Id != end.Silence) =>
            new(OperatorRefusalKind.NotFound, $"There is no silence {end.Silence} in force."),
        OperatorOrder.Release { Seen: var seen } => RefusalOf(await locks.ReleaseAsync(seen, reason, isDryRun: true, cancellationToken)),
        _ => null,
    };

    /// <returns>Null when it was carried out.</returns>
    public async Task<OperatorRefusal?> ActAsync(OperatorOrder order, string author, string reason, DateTimeOffset now, CancellationToken cancellationToken) => order switch
    {
        OperatorOrder.Mark mark => await actions.MarkAsync(mark.Incident, mark.Kind, author, reason, now + mark.For, cancellationToken) is null ? Closed(mark.Incident) : null,
        OperatorOrder.Unmark unmark => await actions.UnmarkAsync(unmark.Incident, author, cancellationToken) is null ? Closed(unmark.Incident) : null,
        OperatorOrder.Quiet quiet => Done(await silences.AddAsync(SilenceOf(quiet, author, reason, now), cancellationToken)),
        OperatorOrder.EndQuiet end => Done(await silences.EndAsync(end.Silence, cancellationToken)),
        OperatorOrder.Override given => Done(await overrides.PutAsync(new GateOverride(given.Key, author, reason, now, now + given.For), cancellationToken)),
        OperatorOrder.Halting halt => Done(await halts.HaltAsync(halt.What, author, reason, now, cancellationToken)),
        OperatorOrder.Resuming resume => Done(await halts.ResumeAsync(resume.What, author, reason, now, cancellationToken)),
        OperatorOrder.Release { Seen: var seen } => RefusalOf(await locks.ReleaseAsync(seen, reason, isDryRun: false, cancellationToken)),
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "There is no such order."),
    };

    private async Task<OperatorRefusal?> ObstacleAsync(string incident, CancellationToken cancellationToken) =>
        (await incidents.ReadAsync(cancellationToken)).Open.Any(one => one.Id == incident) ? null : Closed(incident);

    private static OperatorRefusal? RefusalOf(LockRelease release) => release switch
    {
        { IsGranted: true } => null,
        { Outcome: LockReleaseOutcome.NotThere } => new(OperatorRefusalKind.NotFound, release.Words),
        _ => new(OperatorRefusalKind.Changed, release.Words),
    };

    private static OperatorRefusal Closed(string incident) =>
        new(OperatorRefusalKind.NotFound, $"There is no open incident {incident}; it may be over.");

    private static OperatorRefusal? Done(bool isDone) =>
        isDone ? null : new(OperatorRefusalKind.Changed, "Somebody else changed it at the same moment, so nothing was done; look at it first.");

    private static Silence SilenceOf(OperatorOrder.Quiet quiet, string author, string reason, DateTimeOffset now) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{now.ToUniversalTime():yyyyMMdd'T'HHmmssfff}"), author, reason, now, now + quiet.For, quiet.UpTo)
        {
            Phase = quiet.Phase, Entity = quiet.Entity, From = quiet.From, To = quiet.To,
        };
}
