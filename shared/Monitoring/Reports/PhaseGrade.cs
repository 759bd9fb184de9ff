using System.Globalization;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>One phase of a date: its light, and what it is worth.</summary>
/// <param name="Light">As the smoke test lit it.</param>
/// <param name="Grade">By the same bands as the whole.</param>
/// <param name="Points">0…100: what is there of what was expected, held down where its light says that it is not enough; null where it does not count.</param>
/// <param name="Weight">Parts of the whole; 0: it is shown and does not count.</param>
public sealed record PhaseGrade(PhaseLight Light, Grade Grade, double? Points, int Weight)
{
    public Phase Phase => Light.Phase;

    /// <summary>What is there of what was expected, 0…100; null where nothing was counted.</summary>
    public double? Coverage => Light.Counted is { } counted ? 100 * Math.Min(1, counted.Share) : null;

    public bool Counts => Weight > 0 && Points is not null;

    /// <summary>Something is missing here, or nobody could look.</summary>
    public bool IsLacking => Light.Light is SmokeLight.Unknown or SmokeLight.Fail or SmokeLight.Acceptable || Points < 100;

    /// <summary>In few words; all names stand in the light.</summary>
    public string Why => WhyWords.Short(Light.Why);

    /// <summary>"🟡 Phase 4 precompute  SILVER: 4 of 5 processors, without PSZA".</summary>
    public string Line => string.Create(CultureInfo.InvariantCulture, $"{Grade.Sign()} {(int)Phase} {Phase.ToString().ToLowerInvariant()}: {Said}");

    private string Said => Grade switch
    {
        Grade.Gold when Coverage is null or 100 => Why,
        Grade.NotDue => $"not due; {Why}",
        Grade.NoGames => Why,
        _ => $"{Grade.Word()}, {Why}",
    };
}
