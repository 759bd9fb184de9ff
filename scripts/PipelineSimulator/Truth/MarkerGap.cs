namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// For how long the marker of a phase and date says less than its data: from the first processor that is done and not noted to the last note.
/// </summary>
internal sealed class MarkerGap
{
    /// <summary>The alert that reads markers does so from then on, on the morning after.</summary>
    private static readonly TimeOnly Due = new(8, 30);

    private readonly List<(DateTimeOffset Done, DateTimeOffset? Noted)> _late;

    public MarkerGap(CompletionFeed feed, string topic, DateOnly gameDate)
    {
        bool IsAbout(Completion completion) => completion.Topic == topic && completion.GameDate == gameDate;
        var noted = feed.Markings.Where(marking => IsAbout(marking.Completion)).ToLookup(marking => marking.Completion.MarkerName, marking => marking.At);
        _late = [.. feed.Completions.Where(IsAbout)
            .GroupBy(completion => completion.MarkerName)
            .Select(processor => (
                Done: processor.Min(completion => completion.Times.EndedAt),
                Noted: noted[processor.Key].Select(at => (DateTimeOffset?)at).Min()))
            .Where(processor => processor.Noted is null || processor.Noted > processor.Done)];
        DueAt = EasternTime.At(gameDate.AddDays(1), Due);
    }

    public DateTimeOffset DueAt { get; }

    public bool Exists => _late.Count > 0;

    public DateTimeOffset? StartsAt => _late.Min(processor => (DateTimeOffset?)processor.Done);

    /// <summary>Null: the marker never catches up.</summary>
    public DateTimeOffset? EndsAt => _late.Exists(processor => processor.Noted is null) ? null : _late.Max(processor => processor.Noted);

    /// <summary>The first moment from the due time on at which marker and data differ; null: they agree by then.</summary>
    public DateTimeOffset? SeenAt => _late
        .Select(processor => (Seen: processor.Done > DueAt ? processor.Done : DueAt, processor.Noted))
        .Where(processor => !(processor.Noted <= processor.Seen))
        .Min(processor => (DateTimeOffset?)processor.Seen);
}
