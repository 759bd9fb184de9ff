using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>Outputs of one date and phase with which the same is done for the same reason, as people read a plan.</summary>
public sealed record BackfillLine(DateOnly Date, Phase Phase, BackfillState State, IReadOnlyList<string> Outputs, string Why)
{
    public static IReadOnlyList<BackfillLine> Of(IEnumerable<BackfillItem> items) =>
    [
        .. items.GroupBy(item => (item.Date, item.Phase, item.State, Why: item.IsMade || item.State is BackfillState.AlreadyComplete ? "" : item.Why))
            .Select(same => new BackfillLine(
                same.Key.Date, same.Key.Phase, same.Key.State, [.. same.Select(item => item.Output).OfType<string>()], WhyOf(same.Key.State, same.Select(item => item.Why)))),
    ];

    private static string WhyOf(BackfillState state, IEnumerable<string> reasons) =>
        $"{(state is BackfillState.Follows ? "once what it builds on is good: " : "")}{string.Join("; ", reasons.Distinct())}";
}
