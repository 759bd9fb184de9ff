using System.Globalization;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Operations;

/// <summary>What an order does, in words that fit behind "Would" and stand alone with a capital letter.</summary>
public static class OperatorWords
{
    public static string Of(OperatorOrder order, DateTimeOffset now) => order switch
    {
        OperatorOrder.Mark { Kind: MarkKind.Acknowledged } mark => $"acknowledge {mark.Incident} until {TimeText.Both(now + mark.For)}",
        OperatorOrder.Mark { Kind: MarkKind.FalsePositive } mark => $"call {mark.Incident} a false positive until {TimeText.Both(now + mark.For)}, which counts against the check that saw it",
        OperatorOrder.Mark mark => $"silence {mark.Incident} until {TimeText.Both(now + mark.For)}; what becomes worse is told all the same",
        OperatorOrder.Unmark unmark => $"take back what was said of {unmark.Incident}",
        OperatorOrder.Quiet quiet => $"silence {ScopeOf(quiet)} up to {quiet.UpTo} until {TimeText.Both(now + quiet.For)}",
        OperatorOrder.EndQuiet end => $"end the silence {end.Silence}",
        OperatorOrder.Override given => $"open {given.Key} as degraded at its next look, until {TimeText.Both(now + given.For)}",
        OperatorOrder.Halting halt => $"halt {NameOf(halt.What)}",
        OperatorOrder.Resuming resume => $"resume {NameOf(resume.What)}",
        OperatorOrder.Release { Seen: var seen } => $"release {seen.Lock} of {seen.Holder}",
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "There is no such order."),
    };

    /// <summary><c>phase2/bdl/2026-01-15..2026-01-17</c>, with a star for what matches all.</summary>
    public static string ScopeOf(OperatorOrder.Quiet quiet) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(quiet.Phase is { } phase ? $"phase{(int)phase}" : "*")}/{quiet.Entity ?? "*"}/{(quiet.From, quiet.To) switch
        {
            (null, null) => "*",
            ({ } from, { } to) when from == to => $"{from:yyyy-MM-dd}",
            var (from, to) => $"{from:yyyy-MM-dd}..{to:yyyy-MM-dd}",
        }}");

    public static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}.";

    private static string NameOf(string what) => what switch
    {
        HaltSwitch.Pipeline => "the pipeline (halt/state)",
        HaltSwitch.Repairs => "all repairs",
        _ => $"repairs of the kind {what}",
    };
}
