using System.Globalization;

namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The queue of failed processors. A change of state is a further row with the same id, so the newest of an id counts. On ordinary days a
/// processor sometimes fails and succeeds half an hour later; in a growing queue nothing succeeds until the growth is over.
/// </summary>
internal sealed class FailedQueue(Scenario scenario, Slate slate)
{
    private const double FailureShare = 0.05;
    private const double FirstDay = 4;
    private static readonly TimeOnly Morning = new(7, 30);
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(15);

    private readonly List<Fault> _growing = [.. scenario.Faults.Where(fault => fault.Kind == FaultKinds.QueueGrowing)];

    public IEnumerable<SimulatedRow> Rows(DateOnly date) => Ordinary(date).Concat(_growing.SelectMany(fault => Entries(fault)
        .Where(entry => entry.Date == date)
        .SelectMany(entry => Life(entry.Source, entry.GameDate, entry.At, Drained(fault)))));

    /// <summary>What a growing queue takes in, in order, with the Eastern date of each entry.</summary>
    public static IEnumerable<(ErrorSource Source, DateOnly Date, DateOnly GameDate, DateTimeOffset At)> Entries(Fault fault) =>
        Times(fault).Select((at, turn) => (
            ErrorSource.All[turn % ErrorSource.All.Count],
            EasternTime.DateOf(at),
            EasternTime.DateOf(at).AddDays(-1 - (turn / ErrorSource.All.Count)),
            at));

    /// <summary>All that waits succeeds with the first retry after the growth.</summary>
    public static DateTimeOffset Drained(Fault fault) => fault.To!.Value + Retry;

    private IEnumerable<SimulatedRow> Ordinary(DateOnly date)
    {
        var at = EasternTime.At(date, Morning);
        var key = date.ToString("O", CultureInfo.InvariantCulture);
        return slate.On(date.AddDays(-1), at).Count == 0 ? [] : ErrorSource.All
            .Where(source => Dice.Unit(scenario.Seed, "queue", source.Processor, key) < FailureShare * scenario.Noise)
            .SelectMany(source => Life(source, date.AddDays(-1), at, at + (2 * Retry)));
    }

    private static IEnumerable<DateTimeOffset> Times(Fault fault)
    {
        for (var (from, day) = (fault.From!.Value, 0); from < fault.To!.Value; from = from.AddDays(1), day++)
        {
            var count = fault.PerHour is { } rate ? 24 * rate : FirstDay * Math.Pow(1 + fault.PerDayGrowth!.Value, day);
            var apart = TimeSpan.FromDays(1) / count;
            for (var (at, turn) = (from, 0); turn < (int)Math.Round(count) && at < fault.To; at += apart, turn++)
            {
                yield return at;
            }
        }
    }

    private static IEnumerable<SimulatedRow> Life(ErrorSource source, DateOnly date, DateTimeOffset failed, DateTimeOffset? succeeds)
    {
        yield return Row(source, date, failed, failed, "pending", 0, failed + Retry);
        if (succeeds is { } at)
        {
            yield return Row(source, date, failed, at, "succeeded", 1, next: null);
        }
    }

    private static SimulatedRow Row(
        ErrorSource source, DateOnly date, DateTimeOffset failed, DateTimeOffset at, string status, long retries, DateTimeOffset? next) =>
        new(at, Tables.FailedQueue, new Dictionary<string, object?>
        {
            ["id"] = FormattableString.Invariant($"{source.Processor}_{date:yyyyMMdd}_{failed:yyyyMMdd'T'HHmmss}"),
            ["game_date"] = date,
            ["phase"] = source.Phase,
            ["processor_name"] = source.Processor,
            ["error_message"] = "503 Service Unavailable",
            ["error_type"] = "transient",
            ["retry_count"] = retries,
            ["max_retries"] = 3L,
            ["first_failure_at"] = failed,
            ["last_retry_at"] = retries > 0 ? at : null,
            ["next_retry_at"] = next,
            ["status"] = status,
            ["created_at"] = failed,
            ["updated_at"] = at,
        });
}
