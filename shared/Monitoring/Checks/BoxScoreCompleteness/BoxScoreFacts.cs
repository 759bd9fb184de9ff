using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>All that the judge needs of one game date: the slate, and each active source that could be asked.</summary>
/// <param name="Slate">The games of the date.</param>
/// <param name="Sources">The active sources whose rows are known.</param>
/// <param name="Unknown">The active sources that could not be asked, with the reason.</param>
public sealed record BoxScoreFacts(Slate Slate, IReadOnlyList<SourceDay> Sources, IReadOnlyDictionary<string, Blindness> Unknown)
{
    /// <summary>A source that could not be asked matters only where the date may have games.</summary>
    public bool IsUnsure => Unknown.Count > 0 && Slate.HasCandidates;
}
