using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Errors;

/// <summary>Why a run that came to its end did not succeed all the same: it could not look, or could not tell. Pure.</summary>
internal static class RunFailures
{
    /// <summary>What the warehouse itself refuses to answer it would refuse to take: that is left to the log, and to the incident of its own.</summary>
    public static IReadOnlyList<ErrorEvent> Of(Verdict verdict, IReadOnlyList<Notification> notifications) =>
        verdict.Unknowns.Any(unknown => unknown.Why.Cause == Blindness.Warehouse) ? [] :
        [
            .. verdict.Unknowns.Select(unknown => new ErrorEvent(ErrorEvent.CouldNotLook, unknown.ToString(), verdict.Check)),
            .. notifications.Where(notification => notification.Status is NotificationStatus.Undelivered)
                .Select(lost => new ErrorEvent(ErrorEvent.Undelivered, $"{lost.Message.Title}: {lost.Problem ?? "no reason"}", lost.Channel)),
        ];
}
