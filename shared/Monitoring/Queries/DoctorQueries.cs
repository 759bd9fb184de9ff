using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>
/// Asks in one job what every phase holds of some dates, so widely that all checks of a run are answered by it; and in another one the figures
/// that nobody else asks for. A table that cannot be asked leaves the others known.
/// </summary>
public sealed class DoctorQueries(IWarehouse warehouse)
{
    private static readonly QueryFile Predicted = FileOf("PredictionFigures", "doctor_dates");
    private static readonly QueryFile Lined = FileOf("LinedPlayers", "doctor_dates");
    private static readonly QueryFile Actuals = FileOf("PredictedActuals", "doctor_dates");
    private static readonly QueryFile Graded = FileOf("GradeFigures", "grade_dates");

    public static IReadOnlyList<QueryFile> Files { get; } = [Predicted, Lined, Actuals, Graded];

    /// <summary>Per witness, from the schedule to the grades: its sightings, or why it could not be asked.</summary>
    public async Task<IReadOnlyDictionary<string, Evidence<IReadOnlyList<GameSighting>>>> HeldAsync(
        IReadOnlyList<DateOnly> dates, DateTimeOffset? asOf, IReadOnlyList<RawSource> sources, CancellationToken cancellationToken)
    {
        var parts = FunnelQueries.PartsOf(dates, asOf, sources, [.. ProcessorCatalogue.All.Select(one => one.Name)]);
        parts[GameSighting.Schedule] = GameSightingQueries.PartsOf(FeatureQueries.WithDaysBefore(dates, FeatureThresholds.WindowDays), asOf, [])[GameSighting.Schedule];
        parts[ProcessorQueries.Opening] = ProcessorQueries.OpeningOf(dates, asOf);
        var answer = await warehouse.AskPartsAsync<GameSighting>("DoctorSightings", parts, cancellationToken);
        return parts.Keys.ToDictionary(witness => witness, witness => answer[witness].OnlyOf(witness));
    }

    /// <summary>Per figure: its rows, or why they are not known.</summary>
    public async Task<IReadOnlyDictionary<string, Evidence<IReadOnlyList<DoctorFact>>>> FiguresAsync(
        IReadOnlyList<DateOnly> dates, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var (wanted, now) = (QueryParameter.Dates("doctor_dates", dates), QueryParameter.Timestamp("as_of", asOf));
        var parts = new Dictionary<string, Query>
        {
            [DoctorFact.Predicted] = Predicted.With(wanted, now),
            [DoctorFact.Lines] = Lined.With(wanted, now),
            [DoctorFact.Actuals] = Actuals.With(wanted, now),
            [DoctorFact.Grades] = Graded.With(QueryParameter.Dates("grade_dates", FeatureQueries.WithDaysBefore(dates, DoctorThresholds.DriftDays)), now),
        };
        var answer = await warehouse.AskPartsAsync<DoctorFact>("DoctorFacts", parts, cancellationToken);
        return parts.Keys.ToDictionary(fact => fact, fact => answer[fact].Only(row => row.Fact == fact));
    }

    private static QueryFile FileOf(string name, string dates) => new(name, typeof(DoctorFact), [(dates, QueryType.Dates), ("as_of", QueryType.Timestamp)]);
}
