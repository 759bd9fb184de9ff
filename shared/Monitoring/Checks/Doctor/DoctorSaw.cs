using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>What an angle saw on one date, before it becomes a row.</summary>
/// <param name="Outcome">Worst first, of its own severities; or that there was nothing to judge.</param>
/// <param name="Observed">In words with its figures.</param>
public sealed record DoctorSaw(DoctorOutcome Outcome, string Observed)
{
    public IReadOnlyList<string> Fix { get; init; } = [];

    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The phase it is about, where that shows only in the facts.</summary>
    public Phase? Phase { get; init; }

    /// <summary>Nothing is started while it lasts.</summary>
    public bool StopsAll { get; init; }

    public static DoctorSaw Nothing(string why) => new(DoctorOutcome.NotDue, why);
}
