using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Monitoring.Reports;

namespace NbaPipeline.Ops.Verbs;

/// <summary><c>ops report daily | weekly | schedulers</c>: what the functions would post, by their own code, posted nowhere.</summary>
internal static class ReportVerb
{
    private const int SomethingIsBad = 1;
    private const int CouldNotLook = 3;

    private static readonly Argument<string?> Date = new("date") { Description = "The game date, or the last day of the week; default: the newest that is over.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<bool> Json = new("--json") { Description = "Prints one JSON object and nothing else." };

    public static Command Command()
    {
        const string exits = "Exit 0: read; 1: something has to be repaired today; 2: cannot be carried out; 3: could not look.";
        return new("report", $"What the reports say, posted nowhere. {exits}")
        {
            Of("daily", $"How good a game date's data is, and what would make it better. {exits}", DailyReports.Name,
                (services, request, token) => services.GetRequiredService<DailyReports>().RunAsync(request, token), Date),
            Of("weekly", $"A week: its days, what comes back, what everybody ignores, targets. {exits}", WeeklyReports.Name,
                (services, request, token) => services.GetRequiredService<WeeklyReports>().RunAsync(request, token), Date),
            Of("schedulers", $"Every scheduler job with its target and its last success. {exits}", SchedulerReports.Name,
                (services, request, token) => services.GetRequiredService<SchedulerReports>().RunAsync(request, token)),
        };
    }

    private static Command Of(
        string name, string words, string function, Func<IServiceProvider, ReportRequest, CancellationToken, Task<ReportAnswer>> run, params Argument<string?>[] arguments)
    {
        var command = new Command(name, words) { Json, WarehousePlace.Running };
        foreach (var argument in arguments)
        {
            command.Add(argument);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            var request = RequestOf(arguments.Length == 0 ? null : parsed.GetValue(Date));
            await using var services = ReportPlace.Open(parsed.GetValue(WarehousePlace.Running)!, function);
            await using var scope = services.CreateAsyncScope();
            var (output, asJson) = (parsed.InvocationConfiguration.Output, parsed.GetValue(Json));
            return await PrintAsync(await Terminal.WatchAsync(Terminal.Of(output, asJson), _ => run(scope.ServiceProvider, request, cancellationToken)), asJson, output);
        });
        return command;
    }

    private static async Task<int> PrintAsync(ReportAnswer answer, bool asJson, TextWriter output)
    {
        if (asJson)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(answer, ReportJson.Options));
        }
        else
        {
            ReportPrinter.Print(answer, output);
        }

        return answer switch { { CouldLook: false } => CouldNotLook, { Report.Tone: ReportTone.Bad } => SomethingIsBad, _ => 0 };
    }

    private static ReportRequest RequestOf(string? date)
    {
        var request = new ReportRequest(TimeProvider.System.GetUtcNow()) { DryRun = true, Date = date is null ? null : GameDates.Of(date) };
        return request.Date > request.Yesterday
            ? throw new OpsException($"A report is about a date that is over; the newest is {request.Yesterday:yyyy-MM-dd}.")
            : request;
    }
}
