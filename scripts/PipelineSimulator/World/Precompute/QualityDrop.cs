namespace NbaPipeline.PipelineSimulator;

/// <summary>A time in which the features come out bad, whatever the history says.</summary>
internal sealed class QualityDrop(IReadOnlyList<Fault> faults)
{
    /// <summary>The mean that the scores of a run have; null: the ordinary one.</summary>
    public double? MeanAt(DateOnly date, DateTimeOffset at) => Active(date, at).Select(fault => fault.Mean).FirstOrDefault(mean => mean is not null);

    public TeamHistory Seen(TeamHistory history, DateOnly date, DateTimeOffset at) => Active(date, at).Select(fault => fault.WindowCompleteness)
        .FirstOrDefault(share => share is not null) is { } share ? history with { L7 = share, L14 = share }
        : history;

    private IEnumerable<Fault> Active(DateOnly date, DateTimeOffset at) =>
        faults.Where(fault => fault.Kind == FaultKinds.FeatureQualityDrop && fault.Concerns(date) && fault.Covers(at));
}
