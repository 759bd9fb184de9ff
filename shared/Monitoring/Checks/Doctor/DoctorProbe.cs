using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>One angle of the doctor's own: what it asks, by what it judges, and when there is something to judge.</summary>
/// <param name="Name">Of its rows.</param>
/// <param name="Phase">Whose work it looks at.</param>
/// <param name="Angles">The numbers it answers.</param>
/// <param name="Expected">What a healthy date shows.</param>
/// <param name="Threshold">The rule with its figures.</param>
/// <param name="Needs">The evidence without which it says nothing.</param>
/// <param name="Judge">A date's facts in, what was seen out. Pure.</param>
public sealed record DoctorProbe(
    string Name, Phase Phase, IReadOnlyList<int> Angles, string Expected, string Threshold, IReadOnlyList<string> Needs, Func<DoctorNight, DoctorSaw> Judge)
{
    /// <summary>From when on; where nothing is said, at once.</summary>
    public Func<DoctorNight, DateTimeOffset> DueAt { get; init; } = night => DateTimeOffset.MinValue;

    /// <summary>Days from a season's opening in which there is nothing to judge.</summary>
    public int StartsAfterDays { get; init; }

    /// <summary>It has an opinion about dates without games too.</summary>
    public bool IsAboutDays { get; init; }

    public DoctorRow RowOf(DoctorNight night)
    {
        var saw = SeenOn(night);
        return new DoctorRow(Name, saw.Phase ?? Phase, night.Date, saw.Outcome, saw.Observed, Expected, Threshold)
        {
            Angles = Angles, Fix = saw.Fix, Missing = saw.Missing, StopsAll = saw.StopsAll,
        };
    }

    private DoctorSaw SeenOn(DoctorNight night) => night switch
    {
        _ when !IsAboutDays && night.Unknown.GetValueOrDefault(GameSighting.Schedule) is { } schedule => new DoctorSaw(DoctorOutcome.NotEvaluated, schedule.ToString()),
        { Slate.HasCandidates: false } when !IsAboutDays => new DoctorSaw(DoctorOutcome.NoGames, "no counting games on this date"),
        _ when night.Slate.HasGames && night.Now < DueAt(night) => DoctorSaw.Nothing($"nothing is due before {Alerting.TimeText.Both(DueAt(night))}"),
        _ when Blind(night) is { } blind => new DoctorSaw(DoctorOutcome.NotEvaluated, blind.ToString()),
        { Slate.HasGames: false } when !IsAboutDays => new DoctorSaw(DoctorOutcome.NoGames, "no counting games on this date"),
        _ when StartsAfterDays > 0 && night.IsWithin(StartsAfterDays) => DoctorSaw.Nothing($"one of a season's first {StartsAfterDays} days: nothing is expected"),
        _ => Judge(night),
    };

    private BlindSpot? Blind(DoctorNight night) =>
        Needs.Concat(StartsAfterDays > 0 ? [ProcessorQueries.Opening] : [])
            .Concat(night.Slate.Games.Any(game => game.IsSuspicion) && !IsAboutDays ? night.Sources.Select(source => source.Name) : [])
            .Select(need => night.Unknown.GetValueOrDefault(need)).FirstOrDefault(blind => blind is not null);
}
