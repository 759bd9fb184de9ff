namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Faults of messages and markers. A message that is lost or late takes the marker with it, for the marker is written by whoever reads the
/// message; a second delivery changes nothing, and one that nobody can read is put aside.
/// </summary>
internal sealed class MessageTruths(PipelineWorld world, CompletionFeed feed) : ITruthGroup
{
    public FaultTruth? Of(Fault fault) => fault.Kind switch
    {
        FaultKinds.MarkerLost => OfMarkers(fault, TopicOf(fault.Phase!.Value)),
        FaultKinds.MessageLost or FaultKinds.MessageLate => OfMarkers(fault, fault.Topic!),
        FaultKinds.MessageDuplicate => FaultTruth.Harmless(fault),
        FaultKinds.MessageMalformed => OfDeadLetters(fault),
        _ => null,
    };

    private FaultTruth OfMarkers(Fault fault, string? topic)
    {
        List<(DateOnly Date, MarkerGap Gap)> gaps = topic is null || CompletionMarker.PhaseOf(topic) is not (Entities.Analytics or Entities.Precompute)
            ? []
            : [.. fault.GameDates.Select(date => (date, new MarkerGap(feed, topic, date))).Where(gap => gap.Item2.Exists)];
        if (gaps.Count == 0)
        {
            return FaultTruth.Harmless(fault);
        }

        var phase = CompletionMarker.PhaseOf(topic!)!.Value;
        var ends = gaps.Select(gap => gap.Gap.EndsAt).ToList();
        var seen = phase == Entities.Precompute ? gaps.Select(gap => gap.Gap.SeenAt).Where(at => at <= world.EndsAt).Min() : null;
        return new(fault, [.. gaps.Select(gap => new Cell(phase, Entities.Markers, gap.Date))])
        {
            StartsAt = gaps.Min(gap => gap.Gap.StartsAt),
            EndsAt = ends.Contains(null) ? null : ends.Max(),
            DataDueAt = gaps.Min(gap => gap.Gap.DueAt),
            ObservableAt = seen,
            WarningAt = seen,
        };
    }

    /// <summary>No rule calls anybody about one, so nothing is observable; the day's dead letters are its own all the same.</summary>
    private FaultTruth OfDeadLetters(Fault fault)
    {
        var spoilt = feed.Messages.Where(message => message.IsMalformed && message.Topic == fault.Topic)
            .Where(message => feed.Completions.Any(completion => MessageFaults.Hits(fault, completion) && completion.Times.EndedAt == message.PublishedAt))
            .Select(message => message.At)
            .ToList();
        return new(fault, [.. spoilt.Select(EasternTime.DateOf).Distinct().Select(day => new Cell(Entities.Monitors, Entities.DeadLetters, day))])
        {
            StartsAt = spoilt.Count == 0 ? null : spoilt.Min(),
            EndsAt = spoilt.Count == 0 ? null : spoilt.Max(),
        };
    }

    private static string? TopicOf(int phase) => phase switch
    {
        Entities.Analytics => Topics.Analytics,
        Entities.Precompute => Topics.Precompute,
        _ => null,
    };
}
