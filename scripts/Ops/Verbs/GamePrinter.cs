using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Ops.Verbs;

/// <summary>A game's history for people: a line a schedule row, a line an output.</summary>
internal static class GamePrinter
{
    public static void Print(GameHistory history, TextWriter output)
    {
        if (history.Game is { } game)
        {
            output.WriteLine($"{game.Label} {game.GameId}, {game.Key.Date:yyyy-MM-dd}, tip {TimeText.Both(game.Tip)}: {game.Class}{(game.Reason is null ? "" : $", {game.Reason}")}");
        }

        foreach (var row in history.Schedule)
        {
            output.WriteLine($"  schedule     {row.GameDate:yyyy-MM-dd} {row.StatusText ?? $"status {row.Status}"}, written {(row.LastSeen is { } at ? TimeText.Both(at) : "at an unknown time")}");
        }

        foreach (var step in history.Steps)
        {
            output.WriteLine($"  P{(int)step.Phase} {step.Output,-30} {Words(step)}");
        }

        foreach (var unknown in history.Unknowns)
        {
            output.WriteLine(unknown);
        }

        output.WriteLine($"{history.Cost.Queries} job(s), {history.Cost.BytesBilled / 1_048_576} MB billed");
    }

    private static string Words(GameStep step) => step switch
    {
        { Missing: { } why } => $"✗ {why.Because}",
        { Rows: 0 } => "· nothing, and nothing is due",
        _ => $"✓ {step.Rows} rows, {step.Players} distinct{(step.First is { } first ? $", since {TimeText.Both(first)}" : "")}",
    };
}
