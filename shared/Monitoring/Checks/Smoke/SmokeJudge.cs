using System.Globalization;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The one place with an opinion about the lights. Pure: a date's facts, the rules and a time in, a light a phase out.</summary>
public static class SmokeJudge
{
    public static IReadOnlyList<Phase> Phases { get; } = [Phase.Raw, Phase.Analytics, Phase.Precompute, Phase.Predictions, Phase.Grading];

    public static SmokeDate Judge(SmokeNight night, SmokeRules rules, DateTimeOffset now) => SmokeDate.Of(
        night.Date,
        night.Slate.HasGames
            ? [.. Phases.Select(phase => InTime(LightOf(phase, night, rules), night, rules, now))]
            : [.. Phases.Select(phase => new PhaseLight(phase, SmokeLight.NoGames, "no counting games on this date"))],
        rules.Smoke);

    /// <summary>Without the schedule absence means nothing.</summary>
    public static SmokeDate Blind(DateOnly date, SmokeRules rules) => SmokeDate.Of(
        date, [.. Phases.Select(phase => new PhaseLight(phase, SmokeLight.Unknown, "the schedule could not be read"))], rules.Smoke);

    private static PhaseLight LightOf(Phase phase, SmokeNight night, SmokeRules rules) => phase switch
    {
        Phase.Raw => Raw(night, rules),
        Phase.Analytics => Analytics(night, rules.Smoke),
        Phase.Precompute => Precompute(night, rules),
        Phase.Predictions => Predictions(night, rules),
        _ => Grading(night, rules.Smoke),
    };

    private static PhaseLight InTime(PhaseLight light, SmokeNight night, SmokeRules rules, DateTimeOffset now) =>
        light.Light is SmokeLight.Fail or SmokeLight.Acceptable && now < rules.DueOf(light.Phase, night.Slate)
            ? light with { Light = SmokeLight.NotDue, Why = $"{light.Why}; due {Alerting.TimeText.Both(rules.DueOf(light.Phase, night.Slate))}" }
            : light;

    private static PhaseLight Raw(SmokeNight night, SmokeRules rules)
    {
        var sources = rules.Sources.ActiveOn(night.Date);
        var known = sources.Select(source => night.Of(source.Name)).OfType<IReadOnlyList<SmokeFact>>().ToList();
        var games = known.SelectMany(rows => rows).SelectMany(row => row.Keys).ToList();
        var light = rules.Smoke.RawOf(night.GamesIn(games));
        return light.Light is not SmokeLight.Pass && known.Count < sources.Count
            ? new PhaseLight(Phase.Raw, SmokeLight.Unknown, "a source could not be asked")
            : light with { Why = With(night.GamesIn(games).Of("games in any source"), night.Without(games)), Counted = night.GamesIn(games) };
    }

    private static PhaseLight Analytics(SmokeNight night, SmokeThresholds thresholds)
    {
        var tables = SmokeRules.AnalyticsTables.Select(table => (Table: table, Rows: night.Of(table.Name))).ToList();
        var known = tables.Where(table => table.Rows is not null).Select(table => (table.Table, Games: night.GamesIn(KeysOf(table.Rows!)), Rows: table.Rows!)).ToList();
        var worst = known.OrderBy(table => table.Games.Share).FirstOrDefault();
        var light = worst.Table is null ? SmokeLight.Unknown : thresholds.AnalyticsOf(worst.Games);
        return light is not SmokeLight.Fail && known.Count < tables.Count
            ? new PhaseLight(Phase.Analytics, SmokeLight.Unknown, "a table could not be asked")
            : new PhaseLight(Phase.Analytics, light, With($"{worst.Table!.Abbreviation}: {worst.Games.Of("games")}", night.Without(KeysOf(worst.Rows))))
            {
                Counted = worst.Games,
                IsExcellent = known.All(table => table.Games.IsComplete && thresholds.IsAsManyAsExpected(table.Table, Entities(table.Rows), night.Slate.Expected.Count)),
            };
    }

    private static PhaseLight Precompute(SmokeNight night, SmokeRules rules)
    {
        var expected = rules.ExpectedOf(night);
        var missing = expected.Where(processor => night.Of(processor.Name) is { Count: 0 }).ToList();
        var unknown = expected.Count(processor => night.Of(processor.Name) is null);
        var light = expected.Count == 0 ? SmokeLight.NotExpected : rules.Smoke.PrecomputeOf(missing);
        return light is not SmokeLight.Fail && unknown > 0
            ? new PhaseLight(Phase.Precompute, SmokeLight.Unknown, $"{unknown} of {expected.Count} processors could not be asked")
            : new PhaseLight(Phase.Precompute, light, expected.Count == 0
                ? $"nothing is expected in the first {rules.Precompute.StartsAfterDays} days of a season"
                : With($"{expected.Count - missing.Count} of {expected.Count} processors", [.. missing.Select(processor => processor.Abbreviation)]))
            {
                IsExcellent = light is SmokeLight.Pass && missing.Count == 0,
                Counted = expected.Count == 0 ? null : new(expected.Count - missing.Count, expected.Count),
            };
    }

    private static PhaseLight Predictions(SmokeNight night, SmokeRules rules)
    {
        if (night.Predictions is not { } rows)
        {
            return new PhaseLight(Phase.Predictions, SmokeLight.Unknown, "the predictions could not be asked");
        }

        var (systems, error) = (rows.SelectMany(row => row.Systems).Distinct().Count(), night.Of(SmokeFact.Grades)?.SingleOrDefault()?.MeanError);
        var light = systems == 0 && night.IsWithin(rules.Predictions.BootstrapDays)
            ? new PhaseLight(Phase.Predictions, SmokeLight.NotExpected, $"none are expected in the first {rules.Predictions.BootstrapDays} days of a season")
            : rules.Smoke.PredictionsOf(systems, error);
        return light with
        {
            Why = light.Why.Length > 0 ? light.Why : $"{systems} systems{(error is { } points ? string.Create(CultureInfo.InvariantCulture, $", {points:0.0} points off") : "")}",
            Counted = night.GamesIn(rows.Select(row => row.Key).OfType<Calendar.GameKey>()),
        };
    }

    private static PhaseLight Grading(SmokeNight night, SmokeThresholds thresholds) => (night.Predictions, night.Of(SmokeFact.Grades)) switch
    {
        ({ } rows, _) when rows.Sum(row => row.GradableCount) == 0 => new PhaseLight(Phase.Grading, SmokeLight.NotExpected, "nothing can be graded"),
        ({ } rows, { } grades) => thresholds.GradingOf(GradedOf(rows.Sum(row => row.GradableCount), grades.Sum(row => row.GradedCount))),
        _ => new PhaseLight(Phase.Grading, SmokeLight.Unknown, "predictions or grades could not be asked"),
    };

    // What was graded and is gradable no more is no reason to call a date more than complete.
    private static Coverage GradedOf(long gradable, long graded) => new((int)Math.Min(graded, gradable), (int)gradable);

    private static IEnumerable<Calendar.GameKey> KeysOf(IReadOnlyList<SmokeFact> rows) => rows.SelectMany(row => row.Keys);

    private static long Entities(IReadOnlyList<SmokeFact> rows) => rows.Sum(row => row.EntityCount);

    private static string With(string what, IReadOnlyList<string> missing) => missing.Count == 0 ? what : $"{what}, without {string.Join(", ", missing)}";
}
