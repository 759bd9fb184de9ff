using System.Text.Json.Serialization;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The light of one phase with what it was lit for, in words that name what is missing.</summary>
public sealed record PhaseLight(Phase Phase, SmokeLight Light, string Why)
{
    /// <summary>Better than was asked for.</summary>
    public bool IsExcellent { get; init; }

    /// <summary>What it was lit by, where things were counted: games, processors, gradable predictions. Null: nothing was.</summary>
    [JsonIgnore]
    public Coverage? Counted { get; init; }
}
