namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The errors that the services report. Some pass by themselves every day, a few more when many games were played, but never so many that a
/// week of fuller slates looks like a trend. A trend multiplies those of one processor by a little more each day; an evaluation that crashes
/// says so each hour.
/// </summary>
internal sealed class ServiceErrors(Scenario scenario, Slate slate, Outages outages)
{
    private const int OnGameDays = 10;
    private const int GamesAnError = 4;
    private static readonly TimeOnly FirstHour = new(0, 30);
    private static readonly TimeSpan Span = TimeSpan.FromHours(22);

    private readonly List<Fault> _trends = [.. scenario.Faults.Where(fault => fault.Kind == FaultKinds.ErrorTrend)];

    public IEnumerable<SimulatedRow> Rows(DateOnly date) =>
        ErrorSource.All.SelectMany(source => Enumerable.Range(0, Count(source, date)).Select(turn => Row(source, date, turn))).Concat(Crashes(date));

    /// <summary>How many a processor reports on a day.</summary>
    public int Count(ErrorSource source, DateOnly date)
    {
        var games = slate.On(date, EasternTime.At(date, FirstHour)).Count;
        var jitter = Dice.Unit(scenario.Seed, "errors", source.Processor, Key(date)) < scenario.Noise / 4 ? 1 : 0;
        var ordinary = games == 0 ? jitter : OnGameDays + (games / GamesAnError) + jitter;
        return (int)Math.Round(ordinary * _trends.Where(trend => ErrorSource.Of(trend) == source).Aggregate(1.0, (by, trend) => by * Growth.Of(trend, date)));
    }

    private SimulatedRow Row(ErrorSource source, DateOnly date, int turn)
    {
        var place = Dice.Unit(scenario.Seed, "error", source.Processor, Key(date), FormattableString.Invariant($"{turn}"));
        var at = EasternTime.At(date, FirstHour) + TimeSpan.FromSeconds(Math.Floor(Span.TotalSeconds * place));
        var id = FormattableString.Invariant($"{source.Entity}_{Key(date)}_{turn}");
        return Row(source, at, date, id, "ServiceUnavailable", "transient", "503 Service Unavailable");
    }

    private IEnumerable<SimulatedRow> Crashes(DateOnly date) => WorkflowTimeline.Hours(date)
        .Where(outages.Crashes)
        .Select(hour => Row(
            new("controller", "MasterController", Outages.Scrapers, "phase_1"), hour, date,
            FormattableString.Invariant($"controller_{hour:yyyyMMdd'T'HH}"), "RuntimeError", "permanent", "master controller: evaluation failed"));

    private static SimulatedRow Row(ErrorSource source, DateTimeOffset at, DateOnly date, string id, string type, string category, string message) =>
        new(at, Tables.ServiceErrors, new Dictionary<string, object?>
        {
            ["error_id"] = id,
            ["service_name"] = source.Service,
            ["error_timestamp"] = at,
            ["error_type"] = type,
            ["error_category"] = category,
            ["severity"] = category == "transient" ? "warning" : "critical",
            ["error_message"] = message,
            ["game_date"] = date,
            ["processor_name"] = source.Processor,
            ["phase"] = source.Phase,
            ["recovery_attempted"] = category == "transient",
            ["recovery_successful"] = category == "transient",
        });

    private static string Key(DateOnly date) => FormattableString.Invariant($"{date:yyyyMMdd}");
}
