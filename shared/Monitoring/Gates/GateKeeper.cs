namespace NbaPipeline.Monitoring.Gates;

/// <summary>
/// Asks, judges and acts for any gate: reads what was decided, looks, decides by compare-and-set, and gives the trigger once. Whoever loses
/// the race against another instance reads again and finds that there is nothing left to do.
/// </summary>
public sealed class GateKeeper(
    GateLedger ledger, OverrideLog overrides, IEnumerable<IGateQuestion> questions, GateRoutes routes, GateSettings settings, TriggerDelivery delivery)
{
    private const int MostRaces = 20;
    private readonly string _instance = Guid.NewGuid().ToString("N");
    private int _calls;

    /// <summary>All of one gate; the dates that still have to be decided are asked about together.</summary>
    public async Task<IReadOnlyList<GateAnswer>> AskAsync(
        Gate gate, IReadOnlyList<GateKey> keys, GateOccasion occasion, CancellationToken cancellationToken)
    {
        var answers = new List<GateAnswer>();
        var asks = new List<GateAsk>();
        foreach (var key in keys.Distinct())
        {
            var read = await ReadAsync(key, occasion, cancellationToken);
            if (await SettledAsync(gate, read, occasion, cancellationToken) is { } settled)
            {
                answers.Add(new(gate, read.Decision, settled, null));
                continue;
            }

            asks.Add(new(key, read.Decision?.FirstSeenAt ?? occasion.AsOf ?? occasion.Now));
        }

        return asks.Count == 0 ? answers : [.. answers, .. await DecideAsync(gate, asks, occasion, cancellationToken)];
    }

    private async Task<IReadOnlyList<GateAnswer>> DecideAsync(
        Gate gate, IReadOnlyList<GateAsk> asks, GateOccasion occasion, CancellationToken cancellationToken)
    {
        var question = questions.First(one => one.Gate == gate);
        var facts = await question.AskAsync(asks, occasion.Now, occasion.AsOf, cancellationToken);
        var answers = new List<GateAnswer>();
        foreach (var (ask, seen) in asks.Zip(facts))
        {
            answers.Add(await DecideAsync(gate, ask, seen, occasion, cancellationToken));
        }

        return answers;
    }

    private async Task<GateAnswer> DecideAsync(Gate gate, GateAsk ask, GateFacts facts, GateOccasion occasion, CancellationToken cancellationToken)
    {
        var (rule, given) = (settings.RuleOf(gate), await overrides.ForAsync(ask.Key, cancellationToken));
        var verdict = GateJudge.Judge(facts, rule, given, occasion.Now);
        var seen = new GateEvaluation(occasion.Now, occasion.By, verdict.Outcome, verdict.Reason, facts, rule) { Override = verdict.Override };
        var owner = Owner();
        var trigger = routes.TriggerOf(gate, ask.Key, facts, verdict, occasion.Now) is { } wanted ? delivery.Claim(wanted, owner, occasion.Now) : null;
        for (var race = 0; race < MostRaces; race++)
        {
            var read = await ReadAsync(ask.Key, occasion, cancellationToken);
            if (await SettledAsync(gate, read, occasion, cancellationToken) is { } settled)
            {
                return new(gate, read.Decision, settled, null);
            }

            var after = GateMachine.Evaluated(read.Decision, ask, seen, verdict, trigger);
            if (occasion.ChangesNothing)
            {
                return new(gate, read.Decision, after, facts);
            }

            if (await ledger.WriteAsync(read, after, cancellationToken))
            {
                return new(
                    gate, read.Decision, after.State is GateState.Opening ? await delivery.PublishAsync(after, occasion.Now, cancellationToken) : after, facts);
            }
        }

        throw new GateUndecidedException($"{ask.Key}: {MostRaces} races in a row were lost.");
    }

    /// <summary>A look into the past decides as if nobody had decided yet.</summary>
    private Task<StoredDecision> ReadAsync(GateKey key, GateOccasion occasion, CancellationToken cancellationToken) =>
        occasion.AsOf is null ? ledger.ReadAsync(key, cancellationToken) : Task.FromResult(new StoredDecision(key, null, null));

    /// <summary>The decision where there is nothing left to decide; null: it has to be.</summary>
    private async Task<GateDecision?> SettledAsync(Gate gate, StoredDecision read, GateOccasion occasion, CancellationToken cancellationToken) => read.Decision switch
    {
        { IsOver: true } over => over,
        { State: GateState.Opening } opening when occasion.ChangesNothing => opening,
        { State: GateState.Opening } => await delivery.ResumeAsync(read, gate, Owner(), occasion.Now, cancellationToken),
        _ => null,
    };

    // Two calls of one instance are two owners: one of them may have been given up by its caller.
    private string Owner() => FormattableString.Invariant($"{_instance}-{Interlocked.Increment(ref _calls)}");
}
