using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>Turns what a phase's tables hold into members of its gate: those that the mode has, each with what its absence means.</summary>
internal static class ProcessorMembers
{
    /// <param name="day">What the tables hold.</param>
    /// <param name="phase">The phase.</param>
    /// <param name="mode">Which run of it.</param>
    /// <param name="isPresent">Whether a table's rows are something.</param>
    public static IReadOnlyList<GateMember> Of(ProcessorFacts day, Phase phase, PhaseMode mode, Func<ProcessorDay, bool> isPresent) =>
    [
        .. ProcessorCatalogue.Of(phase).Where(processor => mode.IsServedBy(processor)).Select(processor =>
            day.Known.FirstOrDefault(known => known.Processor == processor) is { } table
                ? Seen(processor, table, isPresent(table))
                : new GateMember(processor.Name, processor.Abbreviation, NeedOf(processor)) { Unknown = day.Unknown.GetValueOrDefault(processor) }),
    ];

    public static DateTimeOffset? LastSeen(ProcessorFacts day, PhaseMode mode) =>
        day.Known.Where(table => mode.IsServedBy(table.Processor)).Max(table => table.LastSeen);

    private static GateMember Seen(Processor processor, ProcessorDay table, bool isPresent) => new(processor.Name, processor.Abbreviation, NeedOf(processor))
    {
        IsPresent = isPresent,
        Rows = table.RowCount,
        Covered = NamesGames(processor) ? [.. table.Covered.Select(game => game.Label)] : [],
        Missing = NamesGames(processor) ? [.. table.Missing.Select(game => game.Label)] : [],
    };

    // Nothing schedules the teams' context of games to come, so nobody may wait for it.
    private static MemberNeed NeedOf(Processor processor) => processor switch
    {
        { IsCritical: true } => MemberNeed.Critical,
        { Phase: Phase.Analytics } when !Thresholds.Phase3Thresholds.IsRequired(processor) => MemberNeed.Optional,
        _ => MemberNeed.Counted,
    };

    private static bool NamesGames(Processor processor) => processor.Grain is ProcessorGrain.PlayerGame or ProcessorGrain.TeamGame;
}
