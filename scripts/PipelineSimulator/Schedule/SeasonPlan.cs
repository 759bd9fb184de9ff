namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The games of one scenario: the season's or its own, with the season's real moves and the scenario's call-offs applied.
/// </summary>
internal static class SeasonPlan
{
    /// <summary>Where no announcement is known, a change is made public this long before the earlier of the two tips.</summary>
    private static readonly TimeSpan Notice = TimeSpan.FromHours(2);

    public static IReadOnlyList<ScheduledGame> GamesOf(Scenario scenario)
    {
        var own = scenario.Games.Select(game => Inline(game, scenario.Seed)).ToDictionary(game => game.GameId, StringComparer.Ordinal);
        var season = scenario.Schedule == Scenario.SeasonSchedule2025 ? SeasonSchedule.Games : [];
        return [.. season.Where(game => !own.ContainsKey(game.GameId)), .. own.Values];
    }

    public static IReadOnlyList<SimulatedGame> Of(Scenario scenario)
    {
        var callOffs = scenario.Faults.Where(fault => fault.Kind == FaultKinds.CalledOff)
            .Select(fault => (Fault: fault, Reference: GameReference.TryParse(fault.GameReferences[0])!))
            .ToList();
        return [.. GamesOf(scenario).Select(game => callOffs.Find(callOff => callOff.Reference.Names(game)).Fault is { } fault
            ? CalledOff(game, fault)
            : scenario.Moves == MovesKind.Real ? Moved(game) : AsPlanned(game))];
    }

    private static SimulatedGame AsPlanned(ScheduledGame game) => new(game, game.Planned, game.Planned, AnnouncedAt: null);

    private static SimulatedGame Moved(ScheduledGame game) => game.Planned == game.Played
        ? AsPlanned(game)
        : new(game, game.Planned, game.Played, Announcement(game.Planned, game.Played));

    private static SimulatedGame CalledOff(ScheduledGame game, Fault fault)
    {
        var planned = fault.OldDate is { } date && date == game.Played.GameDate ? game.Played : game.Planned;
        GameSlot? played = fault.NewTipUtc is { } tip ? new GameSlot(fault.NewDate ?? EasternTime.DateOf(tip), tip) : null;
        return new(game, planned, played, fault.AnnouncedAt ?? Announcement(planned, played ?? planned));
    }

    private static DateTimeOffset Announcement(GameSlot planned, GameSlot played) =>
        (played.TipUtc < planned.TipUtc ? played.TipUtc : planned.TipUtc) - Notice;

    private static ScheduledGame Inline(InlineGame game, int seed)
    {
        var slot = new GameSlot(game.GameDate, game.TipUtc);
        var away = 95 + Dice.Below(35, seed, game.GameId, game.Away);
        var home = 95 + Dice.Below(35, seed, game.GameId, game.Home);
        return new()
        {
            GameId = game.GameId, Away = game.Away, Home = game.Home, Planned = slot, Played = slot,
            AwayPoints = away, HomePoints = away == home ? home + 1 : home,
        };
    }
}
