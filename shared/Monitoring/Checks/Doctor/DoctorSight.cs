using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>What the doctor sees of its dates, and what it could not look at.</summary>
public sealed record DoctorSight(IReadOnlyList<DoctorNight> Nights, Evidence<IReadOnlyList<DoctorFact>> Grades, IReadOnlyList<BlindSpot> Unknowns)
{
    /// <summary>The id of a game of one of the dates; null: the schedule has none such.</summary>
    public string? IdOf(DateOnly date, string label) => Nights.FirstOrDefault(night => night.Date == date)?.Slate.Games.FirstOrDefault(game => game.Label == label)?.GameId;
}
