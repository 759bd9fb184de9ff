namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// One question about the pipeline, asked and judged. Alerts, reports, gates, recovery and the self-test put it through
/// this one door, so that none of them judges by rules of its own.
/// </summary>
public interface ICheck
{
    /// <summary>Kebab-case, stable: it stands in incidents, labels and reports.</summary>
    string Name { get; }

    Task<Verdict> EvaluateAsync(CheckRequest request, CancellationToken cancellationToken);
}
