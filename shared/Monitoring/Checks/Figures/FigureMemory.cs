using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>What is known of two game dates, by output. A new day begins with nothing.</summary>
public sealed record FigureMemory(DateOnly From, DateOnly To, IReadOnlyDictionary<string, FigureAnswer<SmokeFact>> Answers)
{
    /// <summary>Failed runs; null while nobody asked.</summary>
    public FigureAnswer<TrendFact>? Failures { get; init; }

    public static FigureMemory Nothing(SmokeRequest request) => new(request.From, request.To, new Dictionary<string, FigureAnswer<SmokeFact>>());
}
