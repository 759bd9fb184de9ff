using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>What is known now, and what of it was asked anew.</summary>
public sealed record FigureSight(
    FigureMemory Memory, IReadOnlyDictionary<string, Evidence<IReadOnlyList<SmokeFact>>> Outputs, Evidence<IReadOnlyList<TrendFact>> Failures)
{
    /// <summary>By output; failed runs are <c>failures</c>.</summary>
    public required IReadOnlyList<string> AskedAgain { get; init; }

    /// <summary>Whether there is anything to remember that was not remembered.</summary>
    public required bool IsNews { get; init; }

    public IReadOnlyList<BlindSpot> Unknowns =>
    [
        .. Outputs.Where(output => output.Value is Evidence<IReadOnlyList<SmokeFact>>.Unknown)
            .Select(output => new BlindSpot(output.Key, ((Evidence<IReadOnlyList<SmokeFact>>.Unknown)output.Value).Why)),
        .. Failures is Evidence<IReadOnlyList<TrendFact>>.Unknown unknown ? [new BlindSpot(TrendFact.Failures, unknown.Why)] : Array.Empty<BlindSpot>(),
    ];
}
