using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Ops.Verbs;

/// <summary><c>ops smoke FROM TO</c>: did these dates work? The function's own code, in lights for people or one object for programs.</summary>
internal static class SmokeVerb
{
    private const int SomethingFails = 1;
    private const int CouldNotLook = 3;

    public static Command Command()
    {
        var from = new Argument<string>("from") { Description = "The first game date, such as 2026-01-15." };
        var to = new Argument<string?>("to") { Description = "The last one; default: the first.", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "Prints one JSON object and nothing else." };
        var command = new Command(
            "smoke", "Whether game dates worked, a light a phase, in one query. Exit 0: nothing fails; 1: something does; 2: cannot be carried out; 3: could not look.")
        { from, to, json, WarehousePlace.Option };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            RequestOf(parsed.GetValue(from)!, parsed.GetValue(to)), parsed.GetValue(WarehousePlace.Option)!, parsed.GetValue(json), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(SmokeRequest request, string place, bool asJson, TextWriter output, CancellationToken cancellationToken)
    {
        var terminal = Terminal.Of(output, asJson);
        var report = await Terminal.WatchAsync(terminal, says => AskAsync(request, place, says, cancellationToken));
        if (asJson)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(report, ReportJson.Options));
        }
        else
        {
            SmokePrinter.Print(report, output, terminal);
        }

        return report switch
        {
            { CouldLook: false } => CouldNotLook,
            { Light: SmokeLight.Fail } => SomethingFails,
            _ => 0,
        };
    }

    private static async Task<SmokeReport> AskAsync(SmokeRequest request, string place, Action<string> says, CancellationToken cancellationToken)
    {
        await using var warehouse = await WarehousePlace.OpenAsync(place, "smoke-test", SmokeQueries.Bound(request), request.Dates, says, cancellationToken);
        says($"Asking about {request.Dates.Count} dates…");
        await using var scope = warehouse.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SmokeRound>().RunAsync(request with { Now = warehouse.Now }, cancellationToken);
    }

    private static SmokeRequest RequestOf(string from, string? to)
    {
        var (first, last) = (GameDates.Of(from), GameDates.Of(to ?? from));
        return (last.DayNumber - first.DayNumber + 1) switch
        {
            < 1 => throw new OpsException($"{from} lies after {to}."),
            > SmokeRequest.MaxDates and var count => throw new OpsException($"From {from} to {to} are {count} days; at most {SmokeRequest.MaxDates} can be asked about at once."),
            _ => new SmokeRequest(first, last, TimeProvider.System.GetUtcNow()),
        };
    }
}
