using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>The slates asked for, the schedule they were read from, and who could not be asked.</summary>
public sealed record SlateAnswer(
    IReadOnlyList<Slate> Slates, IReadOnlyList<GameSighting> ScheduleRows, IReadOnlyDictionary<string, Blindness> Unknown)
{
    public const string Schedule = "The schedule";

    /// <summary>Why nothing can be judged; null while the schedule is known.</summary>
    public Blindness? WhyBlind => Unknown.GetValueOrDefault(Schedule);

    /// <summary>A source that could not be asked matters only where a game seems called off: it may hold its rows.</summary>
    public IReadOnlyList<BlindSpot> DoubtsOf(Slate slate) => slate.Games.Any(game => game.IsSuspicion)
        ? [.. Unknown.Select(source => new BlindSpot(source.Key, source.Value))]
        : [];

    /// <summary>True in the first days of a season whose opening the schedule shows; a schedule that begins later excuses nothing.</summary>
    public bool IsSeasonsStart(DateOnly date, int days) => date < SeasonOpening.Before(date, ScheduleRows)?.AddDays(days);
}
