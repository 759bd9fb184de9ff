using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The one place with an opinion about phases that have not begun. Pure: funnels, due times, thresholds and a time in, a verdict out.</summary>
public static class TransitionJudge
{
    public static Verdict Judge(IReadOnlyList<Funnel> days, TransitionDueTimes dueTimes, TransitionThresholds thresholds, DateTimeOffset now)
    {
        var judged = days.Select(day => new JudgedFunnel(
            day,
            [.. Transition.All.Where(transition => IsDue(day, transition, dueTimes, now))],
            [.. Stalled(day, dueTimes, thresholds, now)])).ToList();
        return new Verdict(PhaseTransition.CheckName, [.. judged.Select(one => TransitionWords.DateOf(one, dueTimes))])
        {
            Findings = [.. judged.SelectMany(one => one.Problems.Select(problem => TransitionWords.NotStarted(one.Funnel, problem, thresholds)))],
            Healthy = [.. judged.SelectMany(one => one.Healthy)],
            Unknowns = [.. judged.SelectMany(one => one.BlindSpots).Distinct()],
        };
    }

    private static bool IsDue(Funnel day, Transition transition, TransitionDueTimes dueTimes, DateTimeOffset now) =>
        day.Slate.HasCandidates && !(transition.NeedsHistory && day.IsSeasonsStart) && now >= dueTimes.Of(transition.To, day.Slate);

    private static IEnumerable<StalledTransition> Stalled(Funnel day, TransitionDueTimes dueTimes, TransitionThresholds thresholds, DateTimeOffset now)
    {
        foreach (var transition in Transition.All.Where(transition => IsDue(day, transition, dueTimes, now)))
        {
            if (ReadyAt(day, transition, thresholds) is { } ready && IsStillOfUse(day, transition, ready) && !HasStarted(day, transition, ready))
            {
                var due = new[] { ready, dueTimes.Of(transition.To, day.Slate) }.Max();
                if (thresholds.Classify(now - due) is { } severity)
                {
                    yield return new StalledTransition(transition, ready, due, severity);
                }
            }
        }
    }

    /// <summary>When the last of what a transition needs came; null: something is missing or not known, which others tell.</summary>
    private static DateTimeOffset? ReadyAt(Funnel day, Transition transition, TransitionThresholds thresholds)
    {
        var ready = transition.Needs.Select(stage => day.Step(stage)?.ReadyAt(Enough(stage, day.Slate.Expected.Count, thresholds))).ToList();
        return day.BlindSpots(transition).Count > 0 || ready.Contains(null) ? null : ready.Max();
    }

    /// <summary>What could be predicted only after the last tip need not be.</summary>
    private static bool IsStillOfUse(Funnel day, Transition transition, DateTimeOffset ready) =>
        !transition.IsBeforeTheGames || day.Slate.Expected.Any(game => ready < game.Tip);

    // Analytics takes box scores game by game, and of the predictions often only a few can be graded.
    private static int Enough(FunnelStage stage, int games, TransitionThresholds thresholds) =>
        stage is FunnelStage.Raw or FunnelStage.Gradable ? 1 : Math.Max(1, (int)Math.Ceiling(thresholds.ReadyShare * games));

    /// <summary>Rows prove it whoever wrote them; else a run that began when there was something to find, even if it failed.</summary>
    private static bool HasStarted(Funnel day, Transition transition, DateTimeOffset ready) =>
        day.Step(transition.To) is { HasRows: true } || day.LastRun(transition.Phase) >= ready;
}
