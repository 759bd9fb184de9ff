using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Checks;

/// <summary>What the box score judge says of a night, at an Eastern time.</summary>
internal static class Judged
{
    public static Verdict At(string eastern, IReadOnlyList<GameSighting> sightings, params RawSource[] sources) =>
        At(Some.Eastern(eastern), sightings, sources);

    public static Verdict At(DateTimeOffset now, IReadOnlyList<GameSighting> sightings, params RawSource[] sources) =>
        BoxScoreJudge.Judge([FactsOf(sightings, sources)], new BoxScoreThresholds(), now);

    /// <summary>As <see cref="At(string, IReadOnlyList{GameSighting}, RawSource[])"/>, with BDL that cannot be asked.</summary>
    public static Verdict WithoutBdlAt(string eastern, IReadOnlyList<GameSighting> sightings, params RawSource[] sources)
    {
        var facts = FactsOf(sightings, sources) with { Unknown = new Dictionary<string, Blindness> { ["BDL"] = new("no such column", "bdlgames") } };
        return BoxScoreJudge.Judge([facts], new BoxScoreThresholds(), Some.Eastern(eastern));
    }

    /// <summary>At 23:00 ET of the next day every tier has been reached, and both sources are due.</summary>
    public static Verdict TheNextNight(IReadOnlyList<GameSighting> sightings) =>
        At(PipelineClock.At(sightings[0].GameDate.AddDays(1), new TimeOnly(23, 0)), sightings, SourceRegistry.BallDontLie, SourceRegistry.Gamebook);

    public static BoxScoreFacts FactsOf(IReadOnlyList<GameSighting> sightings, params RawSource[] sources)
    {
        var slate = SlateBuilder.Build([sightings[0].GameDate], sightings).Single();
        var days = sources.Select(source => SourceDay.Of(source, slate, [.. sightings.Where(row => row.Witness == source.Name)]));
        return new BoxScoreFacts(slate, [.. days], new Dictionary<string, Blindness>());
    }
}
