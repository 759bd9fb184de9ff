using System.Globalization;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>What predictions say: lines that can be lines, confidence on its scale, both directions; and features that do not fall from one date to the next.</summary>
internal static class DoctorFigures
{
    public static IEnumerable<DoctorProbe> Of(DoctorRules rules)
    {
        var limits = rules.Doctor;
        DoctorProbe Probe(string name, int angle, string expected, string threshold, Func<IReadOnlyList<DoctorFact>, DateOnly, DoctorSaw> judge) =>
            new(name, Phase.Predictions, [angle], expected, threshold, [DoctorFact.Predicted],
                night => night.Of(DoctorFact.Predicted).ToList() is { Count: > 0 } rows ? judge(rows, night.Date) : DoctorSaw.Nothing("nothing is predicted"))
            {
                DueAt = night => rules.Root.Predictions.DueAt(night.Slate),
                StartsAfterDays = rules.Root.Predictions.BootstrapDays,
            };

        yield return Probe(
            "line-sanity", 19, "lines on halves around the middle of what players score",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Warning: a line below 0.5 or above 60 points, a mean below {limits.LowestMeanLine:0} or above {limits.HighestMeanLine:0}, "
                + $"or more than {limits.PlaceholdersAbove * 100:0} % at the placeholder of 20.0"),
            (rows, date) => Lines(rows, date, limits));
        yield return Probe(
            "confidence-scale", 20, "confidence from 0 to 100, mostly 60 to 80",
            FormattableString.Invariant($"Warning: a confidence outside the scale, or 1 and less, which is a share; Info: below {limits.UsualConfidenceBelow * 100:0} % from 60 to 80"),
            (rows, date) => Confidence(rows, date, limits));
        yield return Probe(
            "recommendation-balance", 24, "over and under about as often",
            FormattableString.Invariant($"Warning: the rarer side below {limits.BalanceWarningBelow * 100:0} % of {limits.FewestForBalance} or more; Info: below {limits.BalanceInfoBelow * 100:0} %"),
            (rows, date) => Balance(rows, date, limits));
        yield return new DoctorProbe(
            "feature-regression", Phase.Precompute, [13], "a mean score near that of the game date before",
            FormattableString.Invariant($"Warning: more than {limits.RegressionPoints:0} points below it"), [FeatureFact.Scores], night => Regression(night, limits))
        {
            DueAt = night => PipelineClock.At(night.Date, rules.Root.Features.DueAt),
        };
    }

    private static DoctorSaw Lines(IReadOnlyList<DoctorFact> rows, DateOnly date, DoctorThresholds limits)
    {
        var (count, odd, placeholders) = (rows.Sum(row => row.LineCount), rows.Sum(row => row.OddLineCount), rows.Sum(row => row.PlaceholderCount));
        var mean = count == 0 ? 0 : rows.Sum(row => row.LineSum) / count;
        var words = string.Create(CultureInfo.InvariantCulture, $"{count} lines, {mean:0.0} points on average, {odd} impossible, {placeholders} placeholders");
        return count == 0 ? DoctorSaw.Nothing("no prediction has a line")
            : odd > 0 || mean < limits.LowestMeanLine || mean > limits.HighestMeanLine || placeholders > limits.PlaceholdersAbove * count ? Wrong(words, date)
            : new DoctorSaw(DoctorOutcome.Passed, words);
    }

    private static DoctorSaw Confidence(IReadOnlyList<DoctorFact> rows, DateOnly date, DoctorThresholds limits)
    {
        var (count, scaled, usual) = (rows.Sum(row => row.PredictionCount), rows.Sum(row => row.ConfidenceCount), rows.Sum(row => row.UsualCount));
        var words = $"{count} with a confidence, {count - scaled} of them outside the scale, {usual} from 60 to 80";
        return count == 0 ? DoctorSaw.Nothing("no prediction has a confidence")
            : scaled < count ? Wrong(words, date)
            : new DoctorSaw(usual < limits.UsualConfidenceBelow * count ? DoctorOutcome.Info : DoctorOutcome.Passed, words);
    }

    private static DoctorSaw Balance(IReadOnlyList<DoctorFact> rows, DateOnly date, DoctorThresholds limits)
    {
        var (over, under) = (rows.Sum(row => row.OverCount), rows.Sum(row => row.UnderCount));
        var words = $"{over} over, {under} under";
        return over + under < limits.FewestForBalance ? DoctorSaw.Nothing($"{words}: too few to tell")
            : Math.Min(over, under) < limits.BalanceWarningBelow * (over + under) ? Wrong(words, date)
            : new DoctorSaw(Math.Min(over, under) < limits.BalanceInfoBelow * (over + under) ? DoctorOutcome.Info : DoctorOutcome.Passed, words);
    }

    private static DoctorSaw Regression(DoctorNight night, DoctorThresholds limits) => (night.Features, night.Features?.WeekBefore.MaxBy(row => row.GameDate)) switch
    {
        ({ IsEarly: true }, _) => DoctorSaw.Nothing("the season's first weeks: features are thin by nature and not judged"),
        ({ HasScores: true, Scores.Mean: { } mean }, { Mean: { } before } last) when before - mean > limits.RegressionPoints =>
            new DoctorSaw(DoctorOutcome.Warning, string.Create(CultureInfo.InvariantCulture, $"{mean:0.0}, {before - mean:0.0} points below {last.GameDate:yyyy-MM-dd}"))
            {
                Fix = [DoctorCommands.Why(Phase.Precompute, night.Date), TrendCommand.LookAtFeatures(night.Date.AddDays(-FeatureThresholds.TrendDays))],
            },
        ({ HasScores: true, Scores.Mean: { } mean }, { Mean: { } before } last) =>
            new DoctorSaw(DoctorOutcome.Passed, string.Create(CultureInfo.InvariantCulture, $"{mean:0.0} after {before:0.0} on {last.GameDate:yyyy-MM-dd}")),
        _ => DoctorSaw.Nothing("no two dates to compare"),
    };

    private static DoctorSaw Wrong(string words, DateOnly date) => new(DoctorOutcome.Warning, words) { Fix = [DoctorCommands.Why(Phase.Predictions, date)] };
}
