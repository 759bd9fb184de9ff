using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Gates;

namespace NbaPipeline.Ops.Verbs;

/// <summary>A decision in the words of its own record, judged once more on the way: a look that no longer gives its answer says so.</summary>
internal static class GateExplanation
{
    public static void Write(GateDecision decision, TextWriter output)
    {
        output.WriteLine($"{decision.Key}: {decision.State}, {decision.Outcome}");
        foreach (var look in decision.Evaluations)
        {
            WriteLook(look, output);
        }

        output.WriteLine(decision.Trigger is { } trigger
            ? $"trigger {trigger.Key} on {trigger.Topic}: {(trigger.IsConfirmed ? $"confirmed {TimeText.Both(trigger.ConfirmedAt!.Value)} ({trigger.MessageId ?? trigger.Proof})" : trigger.Problem ?? "reserved")}"
            : "no trigger was given");
    }

    private static void WriteLook(GateEvaluation look, TextWriter output)
    {
        var until = look.Times > 1 ? $", {look.Times} looks until {TimeText.Both(look.LastAt)}" : "";
        output.WriteLine($"  {TimeText.Both(look.At)} by {look.By}{until}: {look.Outcome}. {look.Reason}");
        foreach (var member in look.Facts.Members)
        {
            var without = member.Missing.Count == 0 ? "" : $", without {string.Join(", ", member.Missing)}";
            output.WriteLine($"    {member.Need,-8} {member}{without}");
        }

        output.WriteLine($"    due {TimeText.Both(look.Facts.DueAt)}, degraded from {TimeText.Both(look.Facts.DegradesAt)}, of use until {TimeText.Both(look.Facts.UsefulUntil)}");
        output.WriteLine($"    judged again: {(look.IsReproducible ? "the same" : "ANOTHER ANSWER, its facts or rule were changed")}");
    }
}
