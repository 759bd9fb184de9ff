namespace NbaPipeline.PipelineSimulator;

/// <summary>A stretch of game dates, what goes wrong in it, and what the functions must then say.</summary>
public sealed record Scenario
{
    public required string Name { get; init; }
    public string Description { get; init; } = "";

    /// <summary>First Eastern game date. The clock starts at 06:00 ET on it.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last Eastern game date, inclusive. The clock stops at 06:00 ET two days later.</summary>
    public required DateOnly To { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>0 to 1: how much the ordinary days vary. 0 means not at all.</summary>
    public double Noise { get; init; } = 0.5;

    public SinkKind Sink { get; init; } = SinkKind.Bot;
    public WorldKind World { get; init; } = WorldKind.Closed;
    public GateMode Gates { get; init; } = GateMode.Observe;

    /// <summary><c>season-2025-26</c> or <c>inline</c> (only <see cref="Games"/>).</summary>
    public string Schedule { get; init; } = SeasonSchedule2025;

    public MovesKind Moves { get; init; } = MovesKind.Real;
    public IReadOnlyList<InlineGame> Games { get; init; } = [];

    /// <summary>Healthy days generated before <see cref="From"/>.</summary>
    public int HistoryDays { get; init; } = 21;

    public IReadOnlyDictionary<string, SourceSetting> Sources { get; init; } = new Dictionary<string, SourceSetting>();

    /// <summary>Functions that do not exist yet; what is expected of them counts as missed.</summary>
    public IReadOnlyList<string> Pending { get; init; } = [];

    public IReadOnlyList<Fault> Faults { get; init; } = [];
    public IReadOnlyList<Expectation> Expect { get; init; } = [];
    public IReadOnlyList<QuietRule> Quiet { get; init; } = [];

    /// <summary>More false alerts than this break the scenario; null leaves them to precision.</summary>
    public int? FalseAlertsMax { get; init; }

    internal const string SeasonSchedule2025 = "season-2025-26";

    public int Days => To.DayNumber - From.DayNumber + 1;
}
