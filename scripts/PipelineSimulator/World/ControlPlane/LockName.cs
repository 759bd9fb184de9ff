namespace NbaPipeline.PipelineSimulator;

/// <summary>Locks are documents <c>{type}_locks/{type}_{key}</c>; scenarios name the type alone, or one lock with its key.</summary>
internal static class LockName
{
    private static readonly string[] Types = [Outages.ControllerLock, Outages.GradingLock, "consolidation", "daily_performance", "performance_summary"];

    public static string TypeOf(string name) => Array.Find(Types, type => name == type || name.StartsWith($"{type}_", StringComparison.Ordinal)) ?? name;

    /// <summary>The controller locks an Eastern hour, all others a game date.</summary>
    public static string IdOf(string name, DateTimeOffset at) => (name == TypeOf(name), TypeOf(name)) switch
    {
        (false, _) => name,
        (_, Outages.ControllerLock) => FormattableString.Invariant($"{name}_{EasternTime.DateOf(at):yyyy-MM-dd}-{EasternTime.TimeOf(at):HH}"),
        _ => FormattableString.Invariant($"{name}_{EasternTime.DateOf(at):yyyy-MM-dd}"),
    };
}
