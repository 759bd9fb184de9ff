using System.CommandLine;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Operations;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Ops.Verbs;

/// <summary><c>ops gate list | explain | override</c>: how gates stand, why, and somebody's word against them.</summary>
internal static class GateVerb
{
    private static readonly Argument<string> Gate = new("gate") { Description = $"{string.Join(", ", GateCatalogue.All.Select(gate => gate.Name))}." };
    private static readonly Argument<string> GameDate = new("date") { Description = "The game date, such as 2026-01-16." };
    private static readonly Option<string?> Mode = new("--mode") { Description = $"{string.Join(", ", PhaseModes.Names)}; default: the gate's first." };

    private static readonly Option<string> Store = new("--at", "--store")
    {
        Description = "Where documents are: an emulator's or the local cloud's address, or projects/PROJECT for the cloud's own.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("FIRESTORE_EMULATOR_HOST") is { Length: > 0 } host ? $"http://{host}" : "http://127.0.0.1:8080",
    };

    static GateVerb()
    {
        Gate.CompletionSources.Add([.. GateCatalogue.All.Select(gate => gate.Name)]);
        Mode.CompletionSources.Add([.. PhaseModes.Names]);
    }

    public static Command Command() => new("gate", "How the gates stand, why, and overrides.") { List(), Explain(), Override() };

    private static Command List()
    {
        var command = new Command("list", "What stands open, what is held back since when, and overrides in force. Exit 0: listed; 2: cannot be carried out.") { Store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var documents = GateDocuments.At(parsed.GetValue(Store)!);
            await GateListing.WriteAsync(documents, TimeProvider.System, parsed.InvocationConfiguration.Output, cancellationToken);
            return 0;
        });
        return command;
    }

    private static Command Explain()
    {
        var scenario = new Option<string?>("--scenario") { Description = "Asks the gate over a scenario's data instead of reading a decision; default: january-2026." };
        var stored = new Option<bool>("--stored") { Description = "Reads the decision that was made, from --at." };
        var command = new Command("explain", "Every look that led to a decision, with its facts, and whether they still give the same answer. Exit 0: explained; 2: cannot be carried out, or nobody decided.") { Gate, GameDate, Mode, Store, scenario, stored };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (key, output) = (KeyOf(parsed), parsed.InvocationConfiguration.Output);
            var decision = parsed.GetValue(stored)
                ? (await new GateLedger(GateDocuments.At(parsed.GetValue(Store)!)).ReadAsync(key, cancellationToken)).Decision
                : await GateRehearsal.DecideAsync(parsed.GetValue(scenario) ?? "january-2026", key, cancellationToken);
            GateExplanation.Write(decision ?? throw new OpsException($"{key}: nobody has decided about it."), output);
            return 0;
        });
        return command;
    }

    private static Command Override()
    {
        var author = new Option<string>("--author") { Description = "Whose word it is.", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why it is safe.", Required = true };
        var hours = new Option<double>("--hours") { Description = $"Until when: from now, at most {GateThresholds.LongestOverride.TotalHours:0}.", DefaultValueFactory = _ => 4 };
        var command = new Command("override", "Opens a gate as degraded, in somebody's name, for a time; by the documents themselves, where 'operate override' cannot be reached. Exit 0: written; 2: refused.") { Gate, GameDate, Mode, Store, author, reason, hours };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var given = OverrideOf(KeyOf(parsed), parsed.GetValue(author)!, parsed.GetValue(reason)!, parsed.GetValue(hours), TimeProvider.System.GetUtcNow());
            await parsed.InvocationConfiguration.Output.WriteLineAsync(await PutAsync(given, GateDocuments.At(parsed.GetValue(Store)!), cancellationToken));
            return 0;
        });
        return command;
    }

    // Whoever may write documents needs no function for it; the audit trail says that nobody verified his name.
    private static async Task<string> PutAsync(GateOverride given, IDocumentStore documents, CancellationToken cancellationToken)
    {
        var (audit, entry) = (new AuditTrail(documents), new AuditEntry(
            given.At, OperatorOrders.Override, $"{given.Key}", $"{given.Author} (not verified)", given.Reason, AuditState.Begun, ""));
        var path = await audit.BeginAsync(entry, cancellationToken) ?? throw new OpsException($"{given.Key}: the same override is being written.");
        var isPut = await new OverrideLog(documents).PutAsync(given, cancellationToken);
        var words = isPut
            ? $"{given.Key} opens as degraded at its next look, in {given.Author}'s name, until {TimeText.Both(given.Until)}."
            : $"{given.Key}: somebody else wrote an override at the same moment; look at it first.";
        await audit.EndAsync(path, entry with { State = isPut ? AuditState.Done : AuditState.Refused, Outcome = words }, cancellationToken);
        return isPut ? words : throw new OpsException(words);
    }

    private static GateOverride OverrideOf(GateKey key, string author, string reason, double hours, DateTimeOffset now) => (author.Trim(), reason.Trim(), hours) switch
    {
        ("", _, _) or (_, "", _) => throw new OpsException("An override has an author and a reason."),
        (_, _, var length) when !(length > 0 && length <= GateThresholds.LongestOverride.TotalHours) => throw new OpsException(
            $"An override lasts more than 0 and at most {GateThresholds.LongestOverride.TotalHours:0} hours: whatever is needed longer is a threshold."),
        var (who, why, _) => new(key, who, why, now, now.AddHours(hours)),
    };

    private static GateKey KeyOf(ParseResult parsed)
    {
        var gate = GateCatalogue.Find(parsed.GetValue(Gate)!)
            ?? throw new OpsException($"There is no gate '{parsed.GetValue(Gate)}'; there are {string.Join(", ", GateCatalogue.All.Select(one => one.Name))}.");
        var mode = parsed.GetValue(Mode) is { } word
            ? PhaseModes.Find(word) ?? throw new OpsException($"There is no mode '{word}'; there are {string.Join(", ", PhaseModes.Names)}.")
            : gate.Modes[0];
        return new(gate.Name, GameDates.Of(parsed.GetValue(GameDate)), mode);
    }
}
