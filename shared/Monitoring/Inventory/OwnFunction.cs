using NbaPipeline.Monitoring.Gates;

namespace NbaPipeline.Monitoring.Inventory;

/// <summary>One of our own functions as its manifest has it, as far as its schedule, and a gate's route, are concerned.</summary>
public sealed record OwnFunction(string Name, IReadOnlyList<OwnSchedule> Schedules)
{
    /// <summary>Where its trigger goes; null: it is no gate.</summary>
    public GateRoute? Gate { get; init; }

    /// <summary>The scheduler job of one of its schedules: the first has the function's name, the others a number too.</summary>
    public string JobName(int index) => index == 0 ? Name : FormattableString.Invariant($"{Name}-{index + 1}");
}
