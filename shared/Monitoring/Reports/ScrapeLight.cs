using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>
/// Phase 1 of a date: what every source was to bring, each for itself, where phase 2 asks only whether any of them has a game. By the facts and
/// the lines of the smoke test. Pure.
/// </summary>
internal static class ScrapeLight
{
    public static PhaseLight Of(SmokeSight sight, SmokeRules rules, DateTimeOffset now) => sight switch
    {
        { Night: null } => new(Phase.Scrape, SmokeLight.Unknown, sight.Date.Phases[0].Why),
        { Night.Slate.HasGames: false } => new(Phase.Scrape, SmokeLight.NoGames, "no counting games on this date"),
        { Night: { } night } => Of(night, rules, now),
    };

    private static PhaseLight Of(SmokeNight night, SmokeRules rules, DateTimeOffset now)
    {
        var sources = rules.Sources.ActiveOn(night.Date);
        var due = sources.Where(source => night.Slate.Expected.All(game => source.DueAt(game) <= now)).ToList();
        var days = (due.Count > 0 ? due : sources).Select(source => (Source: source, Games: GamesOf(source, night))).ToList();
        if (days.Any(day => day.Games is null))
        {
            return new(Phase.Scrape, SmokeLight.Unknown, "a source could not be asked");
        }

        var all = new Coverage(days.Sum(day => day.Games!.Value.Observed), days.Sum(day => day.Games!.Value.Expected));
        var light = rules.Smoke.RawOf(all) with { Phase = Phase.Scrape, Why = WordsOf(days, sources, due), Counted = all };
        return due.Count == 0 && !all.IsComplete ? light with { Light = SmokeLight.NotDue } : light;
    }

    private static Coverage? GamesOf(RawSource source, SmokeNight night) =>
        night.Of(source.Name) is { } rows ? night.GamesIn(rows.SelectMany(row => row.Keys)) : null;

    private static string WordsOf(List<(RawSource Source, Coverage? Games)> days, IReadOnlyList<RawSource> sources, List<RawSource> due) => string.Join(", ",
    [
        .. days.Select(day => $"{day.Source.Title} {day.Games!.Value.Of("games")}"),
        .. due.Count == 0 ? [] : sources.Except(due).Select(source => $"{source.Title} not due"),
    ]);
}
