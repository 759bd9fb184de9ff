using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Tests.Checks;

/// <summary>What the doctor sees of an ordinary date, by intention; the afternoon after it, unless a test says otherwise.</summary>
internal static class SomeDoctors
{
    public static DateTimeOffset Afternoon { get; } = Some.Eastern("2026-01-16 16:00");

    public static DoctorNight Night(
        IEnumerable<GameSighting>? rows = null, IEnumerable<DoctorFact>? figures = null, IEnumerable<WorkflowFact>? records = null, FeatureFacts? features = null, DateTimeOffset? now = null, DateOnly? opening = null)
    {
        var held = (rows ?? SomeFunnel.Of()).Where(row => row.GameDate == Some.Date).ToList();
        return new DoctorNight(
            SlateBuilder.Build([Some.Date], held).Single(), opening, held.ToLookup(row => row.Witness), (figures ?? []).ToLookup(row => row.Fact), (records ?? []).ToLookup(row => row.Fact), features, now ?? Afternoon)
        {
            Sources = SourceRegistry.Default.All,
        };
    }

    public static DoctorRow RowOf(string probe, DoctorNight night) => DoctorProbes.Of(DoctorRules.Default).Single(one => one.Name == probe).RowOf(night);

    public static DoctorFact Figure(string fact, string? game = "MEM@ORL", string? system = SomePredictions.System) => new(
        fact, Some.Date, game is null ? null : SomePredictions.IdOf(game), system, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null);

    public static DoctorFact Predicted(int players = 10) => Figure(DoctorFact.Predicted) with
    {
        PlayerCount = players, OverCount = players / 2, UnderCount = players - (players / 2), LineCount = players, LineSum = 16.5 * players,
        ConfidenceCount = players, UsualCount = players, PredictionCount = players, LastFirstAt = Some.Eastern("2026-01-15 11:40"),
    };
}
