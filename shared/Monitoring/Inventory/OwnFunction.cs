using NbaPipeline.Monitoring.Gates;

namespace NbaPipeline.Monitoring.Inventory;

/// <summary>One of our own functions as its manifest has it, as far as it concerns who looks at its deployment.</summary>
public sealed record OwnFunction(string Name, IReadOnlyList<OwnSchedule> Schedules)
{
    /// <summary>The kind of account that runs it.</summary>
    public string Identity { get; init; } = "";

    public OwnTrigger? Trigger { get; init; }

    /// <summary>Tables as <c>dataset.table</c>.</summary>
    public IReadOnlyList<string> Reads { get; init; } = [];

    /// <summary>Tables as <c>dataset.table</c>, topics, and collections of documents.</summary>
    public IReadOnlyList<string> Writes { get; init; } = [];

    /// <summary>The topic whose messages start it; null: it is called.</summary>
    public string? Topic => Trigger?.Topic;

    /// <summary>Where its trigger goes; null: it is no gate.</summary>
    public GateRoute? Gate { get; init; }

    /// <summary>The scheduler job of one of its schedules: the first has the function's name, the others a number too.</summary>
    public string JobName(int index) => index == 0 ? Name : FormattableString.Invariant($"{Name}-{index + 1}");
}
