using NbaPipeline.Monitoring.Alerting;
using Kind = NbaPipeline.Monitoring.Incidents.IncidentEventKind;
using State = NbaPipeline.Monitoring.Incidents.IncidentState;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>What a change of state, or of a person's mark, is called in the history, and why it happened. Pure.</summary>
internal static class StateDiff
{
    public const string TooOld = "too old to be asked about; never repaired";

    public static IEnumerable<IncidentEvent> Between(Incident before, Incident after)
    {
        if (before.Mark is { } ended && after is { Mark: null, IsOpen: true })
        {
            yield return IncidentDiff.Event(before, after, Kind.Unmarked, after.Severity > ended.UpTo
                ? $"{after.Severity} is worse than the {ended.UpTo} that {ended.Author} knew"
                : $"the mark of {ended.Author} has ended");
        }

        if (after.Mark is { } mark && before.Mark != mark)
        {
            yield return IncidentDiff.Event(before, after, KindOf(mark), $"{mark.Reason}, until {TimeText.Both(mark.Until)}") with { Actor = mark.Author };
        }
        else if (before.State != after.State && OfState(before, after) is { } told)
        {
            yield return IncidentDiff.Event(before, after, told.Kind, told.Reason);
        }
    }

    private static (Kind Kind, string Reason)? OfState(Incident before, Incident after) => (before.State, after.State) switch
    {
        (_, State.Resolved) => (Kind.Resolved, $"healthy at every look since; lasted {TimeText.Duration(after.ClosedAt!.Value - after.OpenedAt)}"),
        (_, State.Expired) => (Kind.Expired, TooOld),
        (State.Resolved or State.Expired, _) => (Kind.Returned, after.Face.Finding.Subject),
        (_, State.Inhibited) => (Kind.Inhibited, $"explained by {string.Join(", ", after.ActiveParts.Select(part => part.ExplainedBy).Distinct())}"),
        (State.Inhibited, _) => (Kind.Released, "no longer explained by what is further up"),
        (State.Pending, _) => (Kind.Confirmed, "it lasts"),
        // A note of a repair is an event of its own, whatever it does to the state.
        _ when before.Recovery.Count != after.Recovery.Count => null,
        (_, State.Recovering) => (Kind.Recovery, after.Recovery[^1].Words),
        (State.Acknowledged or State.Silenced, _) => null,
        var (from, to) => (Kind.Changed, $"{from} became {to}"),
    };

    private static Kind KindOf(OperatorMark mark) => mark.Kind switch
    {
        MarkKind.Acknowledged => Kind.Acknowledged,
        MarkKind.FalsePositive => Kind.FalsePositive,
        _ => Kind.Silenced,
    };
}
