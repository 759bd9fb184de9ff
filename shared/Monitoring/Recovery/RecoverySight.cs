using System.Globalization;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>Looks at the dates that a run has to look at: those asked for by name, and else those where something is open, under way or due.</summary>
public sealed class RecoverySight(RecoveryEvidence evidence, RecoveryAgenda agenda, RecoveryStory story)
{
    /// <returns>What was seen, and a sentence about each date that was left alone.</returns>
    public async Task<(RecoveryFacts Facts, IReadOnlyList<string> Notes)> LookAsync(
        RecoveryScope scope, CheckRequest request, IReadOnlyList<RecoveryRecord> records, CancellationToken cancellationToken)
    {
        var dates = scope.DatesOf(request, records);
        var (due, notes) = scope.DaysBack is null || request.Dates.Count > 0 || request.TellsNothing
            ? (dates, [])
            : await DueAsync(scope, dates, [.. scope.UnderWay(request, records)], request.Now, cancellationToken);
        if (due.Count == 0)
        {
            return (RecoveryFacts.Idle, notes);
        }

        var facts = await evidence.ForAsync(due, scope.IsScheduleOnly, request, seen => RecoveryOrders.Mark(seen, records), cancellationToken);
        if (scope.DaysBack is not null && !request.TellsNothing)
        {
            await agenda.WriteAsync(scope, due, facts, request.Now, cancellationToken);
        }

        return (facts, notes);
    }

    private async Task<(IReadOnlyList<DateOnly> Due, IReadOnlyList<string> Notes)> DueAsync(
        RecoveryScope scope, IReadOnlyList<DateOnly> dates, IReadOnlyList<DateOnly> underWay, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var notes = await agenda.ReadAsync(scope, cancellationToken);
        var troubled = (await story.OpenAsync(cancellationToken)).SelectMany(incident => incident.ActiveParts).Select(part => part.GameDate).Concat(underWay).ToHashSet();
        var due = dates.Where(date => troubled.Contains(date) || !notes.TryGetValue(date, out var note) || note.IsDue(now)).ToList();
        return (due, [.. dates.Except(due).Select(date => string.Create(
            CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd}: nothing is open or due; looked at {TimeText.Both(notes[date].MadeAt)}, next {TimeText.Both(notes[date].NextLookAt)}."))]);
    }
}
