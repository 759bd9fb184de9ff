using System.Globalization;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>What whoever orders has to know beside the plan.</summary>
internal static class BackfillWords
{
    public static string Summary(BackfillPlan plan) => plan.Items.Count == 0 ? "nothing was asked for"
        : string.Join(", ", plan.Items.GroupBy(item => item.State).OrderBy(state => state.Key)
            .Select(state => string.Create(CultureInfo.InvariantCulture, $"{state.Count()} {state.Key}")));

    public static IReadOnlyList<string> Notes(BackfillPlan plan, BackfillOutlook outlook, RecoveryThresholds limits) =>
    [
        .. outlook.Halted is { } halted ? [$"{halted}."] : Array.Empty<string>(),
        .. outlook.Versions.Where(version => version.Unknown is not null).Select(version => $"Which version of {version.Service} runs could not be asked: {version.Unknown}."),
        .. outlook.Versions.Where(version => Failed(version, plan, outlook).Any()).Select(version =>
            $"{version.Service} is {version.Revision} of {TimeText.Both(version.Since!.Value)}: nothing was deployed since the attempts on {string.Join(", ", Failed(version, plan, outlook).Distinct())} did not help."),
        .. plan.Calls > limits.OrderedCallsADay
            ? [string.Create(CultureInfo.InvariantCulture, $"{plan.Calls} calls are more than a day's allowance of {limits.OrderedCallsADay}: the rest is made the day after.")]
            : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Failed(ServedVersion version, BackfillPlan plan, BackfillOutlook outlook) =>
        from item in plan.Made
        where item.Phase == version.Phase && version.Since is not null
        let record = outlook.RecordOf(item.Fact!.Key)
        where record is { State: RecoveryState.Failed or RecoveryState.Idle } && record.Last?.At > version.Since
        select item.Output;
}
