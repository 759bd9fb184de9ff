using System.Globalization;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>
/// The part of a run that changes something. Before a call is made it is taken from the day's budget and written down as an attempt; so a crash
/// at any point wastes an attempt and never makes one more.
/// </summary>
public sealed class RecoveryWork(
    RecoveryLease lease, RecoveryLedger ledger, RecoveryBudget budget, RecoveryExecutor executor, RecoveryStory story, RecoveryThresholds thresholds)
{
    private readonly string _owner = Guid.NewGuid().ToString("N");

    public Task<long?> BeginAsync(DateTimeOffset now, CancellationToken cancellationToken) => lease.TakeAsync(_owner, now, cancellationToken);

    public Task EndAsync(long fence, DateTimeOffset now) => lease.GiveBackAsync(fence, now, CancellationToken.None);

    /// <summary>Asks what became of earlier attempts; the facts are newer than any of them.</summary>
    public async Task<IReadOnlyList<string>> JudgeAsync(
        IReadOnlyList<OutputFact> facts, IReadOnlyList<RecoveryRecord> records, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var changed = new List<(RecoveryRecord Record, OutputFact Fact)>();
        foreach (var fact in facts.Where(fact => records.Any(record => record.Key == fact.Key && record.IsUnderWay)))
        {
            var after = await ledger.ChangeAsync(
                fact.Key, record => record is null ? null : RecoveryMachine.Judged(record, fact, thresholds, now), cancellationToken);
            if (after is not null)
            {
                changed.Add((after, fact));
            }
        }

        return await TellAsync(changed, cancellationToken);
    }

    /// <summary>Makes one call, or says why it was not made.</summary>
    public async Task<string> MakeAsync(PlannedCall call, long fence, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await budget.TakeAsync(call, now, cancellationToken) is { } spent)
        {
            return $"{call}: {spent}.";
        }

        var reserved = new List<OutputFact>();
        foreach (var fact in call.Facts)
        {
            if (await ledger.ChangeAsync(fact.Key, before => RecoveryMachine.Reserved(before, fact, LengthOf(call), fence, thresholds, now), cancellationToken) is not null)
            {
                reserved.Add(fact);
            }
        }

        return reserved.Count == 0
            ? $"{call}: somebody else was faster."
            : await CallAsync(call with { Facts = reserved }, fence, cancellationToken);
    }

    private async Task<string> CallAsync(PlannedCall call, long fence, CancellationToken cancellationToken)
    {
        var answer = await executor.CallAsync(call, cancellationToken);
        RecoveryRecord? noted = null;
        foreach (var fact in call.Facts)
        {
            noted = await ledger.ChangeAsync(
                fact.Key, record => record is null ? null : RecoveryMachine.Answered(record, answer, fence), cancellationToken) ?? noted;
        }

        var step = answer.Kind is ServiceAnswerKind.Refused ? RecoveryStep.Failed : RecoveryStep.Tried;
        var orderer = call.Facts.Select(fact => fact.OrderedBy).FirstOrDefault(by => by is not null);
        var words = orderer is null ? WordsOf(call, answer, noted) : $"{WordsOf(call, answer, noted)}; ordered by {orderer}";
        await story.TellAsync([.. call.Facts.Select(fact => fact.Key)], step, words, cancellationToken);
        return $"{call}: {answer.Kind} ({answer.Words}).";
    }

    private static string WordsOf(PlannedCall call, ServiceAnswer answer, RecoveryRecord? noted) => answer.Kind is ServiceAnswerKind.Refused
        ? string.Create(CultureInfo.InvariantCulture, $"{call} was refused for good ({answer.Status}); nothing more is tried until its input changes")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{call}, attempt {noted?.Last?.Number} ({answer.Kind}); its rows are looked for until {(noted?.Last is { } last ? TimeText.Both(last.JudgeAt) : "the next run")}");

    // Phase 4 runs its processors one after the other; a second call while the first is at work would do everything twice.
    private TimeSpan LengthOf(PlannedCall call) => call.Action switch
    {
        RecoveryAction.Precompute => thresholds.OneProcessor * call.Facts.Count,
        RecoveryAction.Analyse => thresholds.OneProcessor,
        _ => TimeSpan.Zero,
    };

    private async Task<IReadOnlyList<string>> TellAsync(List<(RecoveryRecord Record, OutputFact Fact)> changed, CancellationToken cancellationToken)
    {
        var notes = new List<string>();
        foreach (var state in changed.GroupBy(one => (one.Record.State, one.Record.Key.Action, one.Record.Key.GameDate)))
        {
            var words = string.Join("; ", state.Select(one => $"{RecoveryWords.Of(one.Record.Key.Action, [one.Fact.Label])}: {one.Record.Reason}"));
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{state.Key.GameDate:yyyy-MM-dd} {state.Key.State}: {words}."));
            if (StepOf(state.Key.State) is { } step)
            {
                await story.TellAsync([.. state.Select(one => one.Record.Key)], step, words, cancellationToken);
            }
        }

        return notes;
    }

    private static RecoveryStep? StepOf(RecoveryState state) => state switch
    {
        RecoveryState.Recovered => RecoveryStep.Proven,
        RecoveryState.Failed => RecoveryStep.Failed,
        RecoveryState.Harmful => RecoveryStep.Harmful,
        _ => null,
    };
}
