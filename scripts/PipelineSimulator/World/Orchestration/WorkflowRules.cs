namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// How the workflows decide. A fixed window holds exactly one evaluation a day; outside it every workflow says SKIP, so a row without RUN
/// means nothing by itself.
/// </summary>
internal static class WorkflowRules
{
    private const int BettingFrom = 8;
    private const int BettingTo = 20;
    private const int EveryHours = 2;
    private static readonly TimeOnly Evening = new(19, 0);

    /// <summary>Widened from 6 hours to 12 on 26 January; the deployment of the 27th still had the old one.</summary>
    private static readonly DateOnly WideLead = new(2026, 1, 28);

    public static WorkflowChoice OnceAMorning(Evaluation now) => now.Hour switch
    {
        < 6 or > 10 => WorkflowChoice.Outside,
        _ when now.HasRunSince(6) => WorkflowChoice.Skip("Already ran today"),
        _ => WorkflowChoice.Run("Not yet run today", now.Date, []),
    };

    /// <summary>The games of the calendar day before: at 22:00 those are last night's, not tonight's.</summary>
    public static Func<Evaluation, WorkflowChoice> Yesterday(int hour) => now =>
        now.Hour != hour ? WorkflowChoice.Outside : OfGames(now.Yesterday, now.Games(now.Yesterday));

    /// <summary>The afternoon games of the day that are three hours old.</summary>
    public static Func<Evaluation, WorkflowChoice> Early(int hour) => now =>
        now.Hour != hour ? WorkflowChoice.Outside : OfGames(now.Date, [.. now.Games(now.Date).Where(game => IsOver(game, now))]);

    public static Func<Evaluation, WorkflowChoice> Catchup(int hour) => now => now.Hour != hour ? WorkflowChoice.Outside : now.Gaps switch
    {
        [] => WorkflowChoice.Skip("No gaps in the last 3 days"),
        var gaps => WorkflowChoice.Run($"{gaps.Count} games without box scores in the last 3 days", now.Date, gaps),
    };

    public static WorkflowChoice BettingLines(Evaluation now)
    {
        var lead = now.Date < WideLead ? TimeSpan.FromHours(6) : TimeSpan.FromHours(12);
        return now.Tips switch
        {
            [] => WorkflowChoice.Skip("No games today"),
            _ when now.Hour is < BettingFrom or > BettingTo => WorkflowChoice.Outside,
            [var first, ..] when now.At < first - lead => WorkflowChoice.Skip(
                FormattableString.Invariant($"First game in {(first - now.At).TotalHours:0} h (window {lead.TotalHours:0} h)")),
            [.., var last] when now.At > last => WorkflowChoice.Skip("All games have started"),
            _ => EverySecondHour(now),
        };
    }

    public static WorkflowChoice Discovery(Evaluation now) =>
        now.Games(now.Date).Count == 0 ? WorkflowChoice.Skip("No games today") : EverySecondHour(now);

    private static WorkflowChoice EverySecondHour(Evaluation now) => now.Hour % EveryHours == 0
        ? WorkflowChoice.Run($"{now.Games(now.Date).Count} games today", now.Date, now.Games(now.Date))
        : WorkflowChoice.Skip("Ran an hour ago");

    private static WorkflowChoice OfGames(DateOnly date, IReadOnlyList<SimulatedGame> games) => games.Count == 0
        ? WorkflowChoice.Skip(FormattableString.Invariant($"No games to collect for {date:yyyy-MM-dd}"))
        : WorkflowChoice.Run(FormattableString.Invariant($"{games.Count} games of {date:yyyy-MM-dd} to collect"), date, games);

    private static bool IsOver(SimulatedGame game, Evaluation now) => game.SlotAt(now.KnownAt) is { } slot
        && EasternTime.TimeOf(slot.TipUtc) < Evening && slot.TipUtc + SimulatedGame.ExpectedLength <= now.At;
}
