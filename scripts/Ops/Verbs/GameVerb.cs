using System.CommandLine;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Ops.Verbs;

/// <summary><c>ops game GAME_ID</c>: one game through all phases, with the cause where something of it is missing.</summary>
internal static partial class GameVerb
{
    private const int SomethingIsMissing = 1;
    private const int CouldNotLook = 3;

    private static readonly Argument<string> Id = new("game_id") { Description = "The league's id, such as 0022500578, or one with a date, such as 20260115_MEM_ORL." };
    private static readonly Option<bool> Json = new("--json") { Description = "Prints one JSON object and nothing else." };

    static GameVerb() => Id.Validators.Add(id =>
    {
        if (id.GetValueOrDefault<string>() is not { } text || !Form().IsMatch(text))
        {
            id.AddError($"A game is named as 0022500578 or 20260115_MEM_ORL, not '{id.GetValueOrDefault<string>()}'.");
        }
    });

    public static Command Command()
    {
        var command = new Command(
            "game", "One game through all phases: what the schedule said, what each output holds since when, and why it lacks it. Exit 0: nothing is missing that is due; "
            + "1: something is; 2: cannot be carried out; 3: could not look.")
        { Id, Json, WarehousePlace.Running };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(Id)!, parsed.GetValue(WarehousePlace.Running)!, parsed.GetValue(Json), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string id, string place, bool asJson, TextWriter output, CancellationToken cancellationToken)
    {
        await using var warehouse = WarehousePlace.Open(place, "root-cause-analysis");
        await using var scope = warehouse.Services.CreateAsyncScope();
        var history = await Terminal.WatchAsync(Terminal.Of(output, asJson), _ => scope.ServiceProvider.GetRequiredService<GameRound>().RunAsync(id, warehouse.Now, cancellationToken));
        if (history is { CouldLook: true, Game: null })
        {
            throw new OpsException($"The schedule of the last season knows no game {id}.");
        }

        if (asJson)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(history, ReportJson.Options));
        }
        else
        {
            GamePrinter.Print(history, output);
        }

        return history switch { { CouldLook: false } => CouldNotLook, { LacksSomething: true } => SomethingIsMissing, _ => 0 };
    }

    [GeneratedRegex(@"^(\d{10}|\d{8}_[A-Z]{3}_[A-Z]{3})$")]
    private static partial Regex Form();
}
