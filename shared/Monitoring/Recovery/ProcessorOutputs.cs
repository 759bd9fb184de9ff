using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>The tables of phases 3 and 4 as outputs: for finished games all of the night's, for today what is made before the games.</summary>
public sealed class ProcessorOutputs(Phase3Thresholds analytics, Phase4Thresholds precompute, FeatureThresholds features, RecoveryThresholds recovery)
{
    private const string Players = "player_game_summary";
    private const string Upcoming = "upcoming_player_game_context";

    internal IEnumerable<OutputFact> Analytics(RecoveryDay day, ProcessorFacts facts, DateTimeOffset now) => ProcessorCatalogue.Of(Phase.Analytics)
        .Where(processor => Phase3Thresholds.IsRequired(processor) && processor.Modes.HasFlag(ModeOf(day, now)))
        .Select(processor => FactOf(RecoveryAction.Analyse, processor, day, facts, analytics.DueOf(processor, day.Date)) with
        {
            IsShort = Table(facts, processor) is { } table && (day.IsOverAt(now) ? table.Missing.Count > 0 : analytics.Classify(table.Games) is not null),
            BuildsOn = day.IsOverAt(now) && day.HasHoles ? day.RawKeys : [],
            Hold = day.IsOverAt(now) ? day.NotOver : null,
            Input = FormattableString.Invariant($"raw:{day.Players}"),
        });

    /// <param name="day">The date.</param>
    /// <param name="facts">What phase 4 holds of it.</param>
    /// <param name="before">The same of the day before; null where it had no games.</param>
    /// <param name="opening">Of the season.</param>
    /// <param name="now">The time of the run.</param>
    internal IEnumerable<OutputFact> Precompute(RecoveryDay day, ProcessorFacts facts, ProcessorFacts? before, DateOnly? opening, DateTimeOffset now) =>
        ProcessorCatalogue.Of(Phase.Precompute)
            .Where(processor => processor.Modes.HasFlag(ModeOf(day, now)) && precompute.Expects(processor, day.Date, opening))
            .Select(processor => FactOf(RecoveryAction.Precompute, processor, day, facts, DueOf(day, now)) with
            {
                IsShort = Table(facts, processor) is { HasRows: false },
                IsPartial = Table(facts, processor) is { HasRows: true } table && IsPartial(table, before is null ? null : Table(before, processor)),
                BuildsOn = day.IsOverAt(now)
                    ? [.. ProcessorCatalogue.Of(Phase.Analytics).Where(one => one.Modes.HasFlag(ProcessorModes.Overnight)).Select(one => KeyOf(one, day))]
                    : [new(RecoveryAction.Analyse, Upcoming, day.Date)],
                Hold = day.IsOverAt(now) ? day.NotOver : null,
                Input = FormattableString.Invariant($"players:{day.Players}"),
            });

    public static RecoveryKey PlayersOf(DateOnly date) => new(RecoveryAction.Analyse, Players, date);

    private static RecoveryKey KeyOf(Processor processor, RecoveryDay day) => new(RecoveryAction.Analyse, processor.Name, day.Date);

    private static ProcessorModes ModeOf(RecoveryDay day, DateTimeOffset now) => day.IsOverAt(now) ? ProcessorModes.Overnight : ProcessorModes.SameDay;

    private DateTimeOffset DueOf(RecoveryDay day, DateTimeOffset now) =>
        day.IsOverAt(now) ? precompute.DueOf(day.Date) : Calendar.PipelineClock.At(day.Date, features.DueAt);

    // A table that names games is a part of itself without one; one of the league, or of a slate's players, by what is usual.
    private bool IsPartial(ProcessorDay table, ProcessorDay? before) => table.Processor.Grain switch
    {
        ProcessorGrain.PlayerGame or ProcessorGrain.TeamGame => table.Missing.Count > 0,
        ProcessorGrain.League => before is { Distinct: > 0 } && table.Distinct < recovery.PartialBelow * before.Distinct,
        _ => before is { Distinct: > 0, Games.Expected: > 0 }
            && table.Distinct * before.Games.Expected < recovery.PartialBelow * before.Distinct * table.Games.Expected,
    };

    private static OutputFact FactOf(RecoveryAction action, Processor processor, RecoveryDay day, ProcessorFacts facts, DateTimeOffset due) =>
        Table(facts, processor) is { } table
            ? new(new(action, processor.Name, day.Date), processor.Abbreviation)
            {
                DueAt = due, Words = table.ToString(), Distinct = table.Distinct, Rows = table.RowCount, LastSeen = table.LastSeen,
            }
            : new(new(action, processor.Name, day.Date), processor.Abbreviation)
            {
                DueAt = due, Words = "not known", Unknown = facts.Unknown.GetValueOrDefault(processor),
            };

    private static ProcessorDay? Table(ProcessorFacts facts, Processor processor) => facts.Known.FirstOrDefault(known => known.Processor == processor);
}
