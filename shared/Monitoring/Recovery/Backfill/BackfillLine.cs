using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>Outputs of one date and phase with which the same is done for the same reason, as people read a plan.</summary>
public sealed record BackfillLine(DateOnly Date, Phase Phase, BackfillState State, IReadOnlyList<string> Outputs, string Why)
{
    public static IReadOnlyList<BackfillLine> Of(IEnumerable<BackfillItem> items) =>
    [
        .. items.GroupBy(item => (item.Date, item.Phase, item.State, Why: item.State is BackfillState.AlreadyComplete or BackfillState.Created ? "" : item.Why))
            .Select(same => new BackfillLine(
                same.Key.Date, same.Key.Phase, same.Key.State, [.. same.Select(item => item.Output).OfType<string>()], string.Join("; ", same.Select(item => item.Why).Distinct()))),
    ];
}
