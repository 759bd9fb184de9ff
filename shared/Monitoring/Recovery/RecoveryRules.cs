using System.Globalization;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>Whether an output may be tried now. Pure; every guard is a sentence.</summary>
public static class RecoveryRules
{
    /// <summary>Null: nothing forbids it.</summary>
    public static string? WhyNot(RecoveryRecord? record, OutputFact fact, RecoveryThresholds thresholds, DateTimeOffset now) => record switch
    {
        _ when fact.Unknown is { } why => $"it could not be asked: {why.Reason}",
        _ when now < fact.DueAt => $"it is not due before {TimeText.Both(fact.DueAt)}",
        _ when fact.Hold is { } hold => hold,
        null => null,
        { State: RecoveryState.Harmful } => "a repair of it did harm; a person has to look",
        { State: RecoveryState.Trying, Last: { } last } => $"attempt {last.Number} is under way until {TimeText.Both(last.JudgeAt)}",
        _ when record.LifeAttempts >= thresholds.AttemptsForLife => Spent(record.LifeAttempts, "for good"),
        _ when !record.CountsFor(fact) => null,
        { State: RecoveryState.Failed } => record.Reason,
        _ when record.Attempts.Count >= thresholds.Attempts => Spent(record.Attempts.Count, "until its input changes"),
        _ => null,
    };

    private static string Spent(int attempts, string until) =>
        string.Create(CultureInfo.InvariantCulture, $"{attempts} attempts were made, and no more are {until}");
}
