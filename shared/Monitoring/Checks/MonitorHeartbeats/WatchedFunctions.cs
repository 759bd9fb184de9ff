using NbaPipeline.Monitoring.Inventory;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Whom the watchdog watches: everybody who has a schedule, but for itself, unless some are named.</summary>
public sealed record WatchedFunctions(IReadOnlyList<OwnFunction> All)
{
    /// <param name="functions">All functions there are.</param>
    /// <param name="only">Their names, separated by commas, where only some are deployed; null or empty: all.</param>
    /// <param name="self">Who watches.</param>
    public static WatchedFunctions Of(IEnumerable<OwnFunction> functions, string? only, string self)
    {
        var names = only?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        return new([.. functions.Where(function => function.Schedules.Count > 0 && function.Name != self && (names.Length == 0 || names.Contains(function.Name)))]);
    }
}
