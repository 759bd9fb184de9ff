using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace NbaPipeline.Ops.Verbs;

/// <summary><c>ops backfill FROM TO</c>: dates made again, by the deployed function and in the caller's own name.</summary>
internal static class BackfillVerb
{
    private static readonly Argument<string?> From = new("from") { Description = "The first game date, such as 2026-01-12.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Argument<string?> To = new("to") { Description = "The last one; default: the first.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> Phases = new("--phases") { Description = "2 (raw sources) to 6 (grading), with commas; what builds on them goes with them. Default: all." };
    private static readonly Option<string?> Processors = new("--processors") { Description = "Only these of the phases, with commas, such as PDC,MLFS or bdl." };
    private static readonly Option<string> Reprocess = new("--reprocess") { Description = "missing, missing_and_failed, or all: whole ones too, by force.", DefaultValueFactory = _ => "missing" };
    private static readonly Option<string?> Reason = new("--reason") { Description = "Why; it stands with every attempt." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Shows the plan and orders nothing." };
    private static readonly Option<bool> Yes = new("--yes") { Description = "Orders the plan without asking." };
    private static readonly Option<bool> Json = new("--json") { Description = "Prints one JSON object at the end and nothing else." };
    private static readonly Option<string?> Progress = new("--progress") { Description = "Follows a backfill that was ordered, by its name." };
    private static readonly Option<double> Every = new("--every") { Description = "Seconds between two looks.", DefaultValueFactory = _ => 15 };
    private static readonly Option<double> Patience = new("--patience") { Description = "Minutes for which it is followed; it goes on afterwards.", DefaultValueFactory = _ => 240 };
    public static Command Command()
    {
        var command = new Command(
            "backfill",
            "Makes game dates again: shows the plan, asks, orders exactly it, follows it, and ends with the lights. Exit 0: proven, or nothing to do; 1: ended without "
            + "proof, or with harm; 2: cannot be carried out, or refused; 3: could not look; 4: ordered and not over yet.")
        {
            From, To, Phases, Processors, Reprocess, Reason, DryRun, Yes, Json, Progress, Every, Patience, FunctionPlace.Option,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (output, asJson) = (parsed.InvocationConfiguration.Output, parsed.GetValue(Json));
        var terminal = Terminal.Of(output, asJson);
        using var client = new BackfillClient(FunctionPlace.Of(parsed.GetValue(FunctionPlace.Option)!, "backfill"));
        var run = new BackfillRun(client, new BackfillPrinter(output, terminal), output, TimeProvider.System)
        {
            AsJson = asJson,
            Every = TimeSpan.FromSeconds(parsed.GetValue(Every)),
            Patience = TimeSpan.FromMinutes(parsed.GetValue(Patience)),
            Confirms = plan => parsed.GetValue(Yes) || IsConfirmed(plan, terminal),
        };
        return parsed.GetValue(Progress) is { } backfill
            ? await run.FollowAsync(backfill, cancellationToken)
            : await run.RunAsync(WishOf(parsed), cancellationToken);
    }

    private static BackfillWish WishOf(ParseResult parsed)
    {
        var from = parsed.GetValue(From) ?? throw new OpsException("Say which dates: scripts/ops backfill 2026-01-12 2026-01-18.");
        return new(from, parsed.GetValue(To) ?? from)
        {
            Phases = parsed.GetValue(Phases)?.Split(',').Select(PhaseOf).ToList(),
            Processors = parsed.GetValue(Processors)?.Split(','),
            Reprocess = parsed.GetValue(Reprocess)!,
            Reason = parsed.GetValue(Reason),
            DryRun = parsed.GetValue(DryRun),
        };
    }

    private static int PhaseOf(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var phase)
        ? phase
        : throw new OpsException($"Phases are numbers with commas, such as 3,4, not '{text}'.");

    private static bool IsConfirmed(string plan, IAnsiConsole? terminal) => terminal is null || Console.IsInputRedirected
        ? throw new OpsException($"Nobody can be asked here whether plan {plan} is to be ordered: say --yes.")
        : terminal.Prompt(new ConfirmationPrompt($"Order exactly plan {plan}?") { DefaultValue = false });
}
