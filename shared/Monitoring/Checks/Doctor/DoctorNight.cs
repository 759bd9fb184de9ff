using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>All that the doctor's own angles need of one game date.</summary>
/// <param name="Slate">Its games.</param>
/// <param name="Opening">When its season opened, if the schedule shows it.</param>
/// <param name="Held">What every output holds of the date, by witness.</param>
/// <param name="Figures">The figures that only the doctor asks for, of the date and of the weeks before.</param>
/// <param name="Records">Evaluations and runs.</param>
/// <param name="Features">Scores of the date and the week before; null where they are not known.</param>
/// <param name="Now">The moment.</param>
public sealed record DoctorNight(
    Slate Slate, DateOnly? Opening, ILookup<string, GameSighting> Held, ILookup<string, DoctorFact> Figures, ILookup<string, WorkflowFact> Records, FeatureFacts? Features, DateTimeOffset Now)
{
    /// <summary>By witness, figure or record: why it is not known.</summary>
    public IReadOnlyDictionary<string, BlindSpot> Unknown { get; init; } = new Dictionary<string, BlindSpot>();

    /// <summary>The sources that count on the date.</summary>
    public IReadOnlyList<RawSource> Sources { get; init; } = [];

    public DateOnly Date => Slate.Date;

    public bool IsWithin(int days) => Date < Opening?.AddDays(days);

    public IEnumerable<DoctorFact> Of(string figure) => Figures[figure].Where(row => row.GameDate == Date);

    /// <summary>Whether an output holds a game: of a source, with somebody who played; of the predictions, active ones.</summary>
    public bool Has(string output, SlateGame game) => RowsOf(output, game).Any(row => IsSource(output) ? row.ShowsThatItWasPlayed : row.PlayerCount > 0);

    /// <summary>Whether any source has it.</summary>
    public bool IsRaw(SlateGame game) => Sources.Any(source => Has(source.Name, game));

    public bool IsGradable(SlateGame game) => RowsOf(FunnelQueries.Predictions, game).Any(row => row.ActiveCount > 0);

    public IEnumerable<GameSighting> RowsOf(string output, SlateGame game) =>
        Held[output].Where(row => row.Key is { } key ? key == game.Key : row.GameId is not null && row.GameId == game.GameId);

    private bool IsSource(string output) => Sources.Any(source => source.Name == output);
}
