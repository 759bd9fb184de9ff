namespace NbaPipeline.PipelineSimulator;

/// <summary>What the evaluation says about one workflow, and the games and the date it is about.</summary>
internal sealed record WorkflowChoice(string Action, string Reason)
{
    public DateOnly? Target { get; init; }

    public IReadOnlyList<string> Games { get; init; } = [];

    public bool IsRun => Action == "RUN";

    public static WorkflowChoice Outside { get; } = Skip("Not in time window");

    public static WorkflowChoice Skip(string reason) => new("SKIP", reason);

    public static WorkflowChoice Run(string reason, DateOnly target, IReadOnlyList<SimulatedGame> games) =>
        new("RUN", reason) { Target = target, Games = [.. games.Select(game => game.GameId)] };
}
