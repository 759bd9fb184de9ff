using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;
using Figures = System.Collections.Generic.IReadOnlyDictionary<
    string,
    NbaPipeline.Monitoring.Checks.Evidence<System.Collections.Generic.IReadOnlyList<NbaPipeline.Monitoring.Queries.FeatureFact>>>;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Sorts what the warehouse answered by game date, with what it could not answer kept apart.</summary>
internal sealed class FeatureFigures(Figures answers)
{
    private static readonly (string Fact, string Title)[] Judged =
    [
        (FeatureFact.Scores, "Feature scores"),
        (FeatureFact.Windows, "Rolling windows"),
        (FeatureFact.Rejections, "Rejections by rule"),
        (FeatureFact.Predictions, "Predictions"),
        (FeatureFact.Opening, "The season's opening"),
    ];

    public FeatureFacts FactsOf(DateOnly date, IReadOnlyDictionary<DateOnly, Slate> slates) => new(slates[date])
    {
        Scores = Known(FeatureFact.Scores, date).FirstOrDefault(),
        Windows = Known(FeatureFact.Windows, date).FirstOrDefault(),
        WeekBefore = [.. Known(FeatureFact.Scores).Where(row => IsBefore(row.GameDate, date, FeatureThresholds.TrendDays) && row.Mean is not null)],
        WindowsBefore = [.. Known(FeatureFact.Windows).Where(row => IsBefore(row.GameDate, date, FeatureThresholds.TrendDays) && row.Mean is not null)],
        Rejections = [.. Known(FeatureFact.Rejections, date)],
        PredictedPlayers = Known(FeatureFact.Predictions, date).Sum(row => row.Total),
        History = answers[FeatureFact.Summaries] is Evidence<IReadOnlyList<FeatureFact>>.Known ? HistoryOf(date, slates) : null,
        GamesBefore = slates.Values.Where(slate => IsBefore(slate.Date, date, FeatureThresholds.WindowDays)).Sum(slate => slate.Expected.Count),
        IsEarly = Known(FeatureFact.Opening).Any(season => IsBefore(season.GameDate, date.AddDays(1), SlateThresholds.BootstrapDays)),
        Unknown = Judged.Where(part => Why(part.Fact) is not null).ToDictionary(part => part.Fact, part => new BlindSpot(part.Title, Why(part.Fact)!)),
    };

    private List<ThinDate> HistoryOf(DateOnly date, IReadOnlyDictionary<DateOnly, Slate> slates) =>
    [
        .. slates.Values.Where(slate => IsBefore(slate.Date, date, FeatureThresholds.WindowDays))
            .Select(slate => new ThinDate(
                slate.Date, new Coverage((int)Known(FeatureFact.Summaries, slate.Date).Sum(row => row.Total), slate.Expected.Count)))
            .Where(day => !day.Games.IsComplete)
            .OrderBy(day => day.Date),
    ];

    private static bool IsBefore(DateOnly earlier, DateOnly date, int days) => date.DayNumber - earlier.DayNumber is var age && age >= 1 && age <= days;

    private IEnumerable<FeatureFact> Known(string fact) => (answers[fact] as Evidence<IReadOnlyList<FeatureFact>>.Known)?.Value ?? [];

    private IEnumerable<FeatureFact> Known(string fact, DateOnly date) => Known(fact).Where(row => row.GameDate == date);

    private Blindness? Why(string fact) => (answers[fact] as Evidence<IReadOnlyList<FeatureFact>>.Unknown)?.Why;
}
