using System.Globalization;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>
/// Decides to which incident a finding belongs: the one that has its date, the one that had it until lately, the one of
/// the neighbouring dates, the one this same run opened, or a new one. Pure.
/// </summary>
internal static class Placement
{
    /// <param name="file">The entity's incidents as they stand within this run.</param>
    /// <param name="before">As they stood before it: what a first look over history finds is one problem, not one a date.</param>
    /// <param name="finding">What was seen.</param>
    /// <param name="seen">By which run.</param>
    /// <param name="thresholds">How long things may return, and when they are too old.</param>
    /// <param name="now">The time of the run.</param>
    public static EntityIncidents Place(
        EntityIncidents file, EntityIncidents before, Finding finding, Observation seen, IncidentThresholds thresholds, DateTimeOffset now)
    {
        var date = finding.GameDate;
        return file.Incidents switch
        {
            var all when all.FirstOrDefault(incident => incident.ActiveParts.Any(part => part.GameDate == date)) is { } known =>
                file.With(Seen(known, finding, seen, thresholds, now)),
            _ when IsTooOld(date, thresholds, now) => file,
            var all when all.LastOrDefault(incident => MayReturn(incident, date, thresholds, now)) is { } over =>
                file.With(Returned(over, finding, seen, now)),
            var all when all.FirstOrDefault(incident => incident.ActiveParts.Any(part => AreNeighbours(part.GameDate, date, seen.Empty))) is { } neighbour =>
                file.With(Joined(neighbour, finding, seen, now)),
            var all when all.FirstOrDefault(incident => before.Incidents.All(one => one.Id != incident.Id)) is { } fresh =>
                file.With(Joined(fresh, finding, seen, now)),
            _ => Opened(file, finding, seen, now),
        };
    }

    public static bool IsTooOld(DateOnly date, IncidentThresholds thresholds, DateTimeOffset now) =>
        date.AddDays(thresholds.ExpireAfterDays) < PipelineClock.GameDateAt(now);

    private static Incident Seen(Incident incident, Finding finding, Observation seen, IncidentThresholds thresholds, DateTimeOffset now)
    {
        var part = incident.ActiveParts.First(part => part.GameDate == finding.GameDate);
        var after = PartRules.Seen(part, finding, seen, HoldOf(incident, thresholds), now);
        var isLasting = !finding.IsBlind || now - part.OpenedAt >= thresholds.BlindAfter;
        return ReferenceEquals(part, after) && (incident.IsConfirmed || !isLasting)
            ? incident
            : incident.WithPart(after) with
            {
                IsConfirmed = incident.IsConfirmed || isLasting,
                Returns = PartRules.IsReturn(part, seen.Check) ? [.. incident.Returns, now] : incident.Returns,
            };
    }

    /// <summary>A problem that flaps is only over when it has been gone for much longer; one that nobody was told of, at once.</summary>
    public static TimeSpan HoldOf(Incident incident, IncidentThresholds thresholds) => incident switch
    {
        { IsConfirmed: false } => TimeSpan.Zero,
        { IsFlapping: true } => thresholds.FlappingHoldFor,
        _ => thresholds.HoldFor,
    };

    private static Incident Returned(Incident incident, Finding finding, Observation seen, DateTimeOffset now)
    {
        var part = incident.Parts.Last(part => part.GameDate == finding.GameDate);
        return incident.WithPart(PartRules.Returned(part, finding, seen, now)) with
        {
            ClosedAt = null,
            Returns = [.. incident.Returns, now],
            IsConfirmed = !finding.IsBlind,
        };
    }

    private static Incident Joined(Incident incident, Finding finding, Observation seen, DateTimeOffset now) => incident with
    {
        Parts = [.. incident.Parts.Where(part => part.GameDate != finding.GameDate).Append(PartRules.New(finding, seen, now)).OrderBy(part => part.GameDate)],
        IsConfirmed = incident.IsConfirmed || !finding.IsBlind,
    };

    private static EntityIncidents Opened(EntityIncidents file, Finding finding, Observation seen, DateTimeOffset now) => file with
    {
        LastNumber = file.LastNumber + 1,
        Incidents =
        [
            .. file.Incidents,
            new Incident
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{finding.Fingerprint}#{file.LastNumber + 1}"),
                OpenedAt = now,
                ChangedAt = now,
                State = IncidentState.Pending,
                Severity = finding.Severity,
                Worst = finding.Severity,
                Parts = [PartRules.New(finding, seen, now)],
                IsConfirmed = !finding.IsBlind,
            },
        ],
    };

    // What expired is not asked about again; only what was repaired can come back.
    private static bool MayReturn(Incident incident, DateOnly date, IncidentThresholds thresholds, DateTimeOffset now) =>
        incident.Parts.Any(part => part.GameDate == date && !part.IsExpired && part.ClosedAt + thresholds.ReopenWithin > now);

    private static bool AreNeighbours(DateOnly one, DateOnly other, IReadOnlySet<DateOnly> empty)
    {
        var (first, last) = one < other ? (one, other) : (other, one);
        return Enumerable.Range(1, Math.Max(0, last.DayNumber - first.DayNumber - 1)).All(step => empty.Contains(first.AddDays(step)));
    }
}
