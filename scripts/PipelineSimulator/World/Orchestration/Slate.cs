namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The games of a date as the pipeline's schedule service counts them: one that was called off still stands on its old date, and on its new
/// one as soon as that is known.
/// </summary>
internal sealed class Slate(IReadOnlyList<SimulatedGame> games)
{
    private readonly ILookup<DateOnly, SimulatedGame> _planned = games.ToLookup(game => game.Planned.GameDate);

    private readonly ILookup<DateOnly, SimulatedGame> _moved = games
        .Where(game => game.Played is { } played && played.GameDate != game.Planned.GameDate)
        .ToLookup(game => game.Played!.Value.GameDate);

    public IReadOnlyList<SimulatedGame> On(DateOnly date, DateTimeOffset knownAt) =>
    [
        .. _planned[date].Concat(_moved[date].Where(game => game.SlotAt(knownAt)?.GameDate == date))
            .OrderBy(game => game.GameId, StringComparer.Ordinal),
    ];

    /// <summary>In order of time; none for a game that was called off.</summary>
    public IReadOnlyList<DateTimeOffset> Tips(DateOnly date, DateTimeOffset knownAt) =>
        [.. On(date, knownAt).Select(game => game.SlotAt(knownAt)).Where(slot => slot?.GameDate == date).Select(slot => slot!.Value.TipUtc).Order()];
}
