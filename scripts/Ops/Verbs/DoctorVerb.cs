using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Ops.Verbs;

/// <summary><c>ops doctor FROM [TO]</c>: the function's own code, as a table with commands for people or one object for programs.</summary>
internal static class DoctorVerb
{
    private const int SomethingNeedsWork = 1;
    private const int CouldNotLook = 3;

    private static readonly Argument<string> From = new("from") { Description = "The first game date, such as 2026-01-15." };
    private static readonly Argument<string?> To = new("to") { Description = "The last one; default: the first.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> AsOf = new("--as-of") { Description = "As it stood then, such as 2026-01-25T18:00:00Z." };
    private static readonly Option<bool> Json = new("--json") { Description = "Prints one JSON object and nothing else." };

    public static Command Command()
    {
        var command = new Command(
            "doctor", "All checks at once for game dates, and what to type. Exit 0: nothing needs work; 1: something does; "
            + "2: cannot be carried out; 3: could not look everywhere.")
        { From, To, AsOf, Json, WarehousePlace.Running };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            RequestOf(parsed.GetValue(From)!, parsed.GetValue(To), parsed.GetValue(AsOf)), parsed.GetValue(WarehousePlace.Running)!, parsed.GetValue(Json), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(DoctorRequest request, string place, bool asJson, TextWriter output, CancellationToken cancellationToken)
    {
        await using var warehouse = WarehousePlace.Open(place, "pipeline-doctor");
        await using var scope = warehouse.Services.CreateAsyncScope();
        var asked = request.AsOf is null ? request with { Now = warehouse.Now } : request;
        // Completion markers and locks are where the functions find them: an empty store in this process would deny what was noted.
        var round = ActivatorUtilities.CreateInstance<DoctorRound>(scope.ServiceProvider, GateDocuments.At(place));
        var terminal = Terminal.Of(output, asJson);
        var report = await Terminal.WatchAsync(terminal, _ => round.RunAsync(asked, cancellationToken));
        if (asJson)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(report, ReportJson.Options));
        }
        else
        {
            DoctorPrinter.Print(report, output, terminal);
        }

        return report switch { { CouldLook: false } => CouldNotLook, { NeedsWork: true } => SomethingNeedsWork, _ => 0 };
    }

    private static DoctorRequest RequestOf(string from, string? to, string? asOf)
    {
        var (first, last) = (GameDates.Of(from), GameDates.Of(to ?? from));
        var moment = asOf is null ? (DateTimeOffset?)null
            : DateTimeOffset.TryParseExact(asOf, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant
            : throw new OpsException($"--as-of is a time in UTC such as 2026-01-25T18:00:00Z, not '{asOf}'.");
        return (last.DayNumber - first.DayNumber + 1) switch
        {
            < 1 => throw new OpsException($"{from} lies after {to}."),
            > DoctorRequest.MaxDates and var count => throw new OpsException($"From {from} to {to} are {count} days; at most {DoctorRequest.MaxDates} can be asked about at once."),
            _ => new DoctorRequest(first, last, moment ?? default, moment) { DryRun = true },
        };
    }
}
