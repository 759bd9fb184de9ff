namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// What the cloud measures about the pipeline, a value a day: memory, slow answers and instances of each service, calls of each API. All of it
/// wavers, and most of it follows the slate. A leak takes more of one service's memory each day, up to all of it.
/// </summary>
public sealed class ResourceUse
{
    public const string Memory = "run.googleapis.com/container/memory/utilizations";
    public const string Latency = "run.googleapis.com/request_latencies";
    public const string Instances = "run.googleapis.com/container/instance_count";
    public const string Quota = "serviceruntime.googleapis.com/quota/rate/net_usage";

    private readonly Scenario _scenario;
    private readonly Slate _slate;

    internal ResourceUse(Scenario scenario, IReadOnlyList<SimulatedGame> games) => (_scenario, _slate) = (scenario, new(games));

    /// <summary>The services or APIs of which a metric is kept; none for a metric that nobody keeps.</summary>
    public static IReadOnlyList<string> NamesOf(string metric) => metric switch
    {
        Memory or Latency or Instances => [.. PipelineParts.Services.Select(service => service.Name)],
        Quota => PipelineParts.Apis,
        _ => [],
    };

    public double On(string metric, string name, DateOnly date)
    {
        var games = _slate.On(date, EasternTime.At(date, TimeOnly.MinValue)).Count;
        var usual = Dice.Unit(_scenario.Seed, metric, name);
        return metric switch
        {
            Memory => Math.Min(1, (0.35 + (0.2 * usual)) * Wavering(metric, name, date, 0.04) * Leaked(name, date)),
            Latency => (800 + (1500 * usual) + (20 * games)) * Wavering(metric, name, date, 0.1),
            Instances => Math.Round((1 + (games / 4.0)) * Wavering(metric, name, date, 0.1)),
            _ => (5000 + (20000 * usual) + (800 * games)) * Wavering(metric, name, date, 0.08),
        };
    }

    private double Leaked(string service, DateOnly date) => _scenario.Faults
        .Where(fault => fault.Kind == FaultKinds.MemoryGrowing && fault.Service == service)
        .Aggregate(1.0, (by, leak) => by * Growth.Of(leak, date));

    private double Wavering(string metric, string name, DateOnly date, double by) =>
        1 + (_scenario.Noise * by * ((2 * Dice.Unit(_scenario.Seed, metric, name, FormattableString.Invariant($"{date:yyyyMMdd}"))) - 1));
}
