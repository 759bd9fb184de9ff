using System.CommandLine;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Monitoring.Operations;

namespace NbaPipeline.Ops.Verbs;

/// <summary><c>ops operate ACTION</c>: a person's word, by the deployed function and in the caller's own name.</summary>
internal static class OperateVerb
{
    public const string Function = "operator-actions";
    private const int CouldNotLook = 3;

    private static readonly Argument<string> Incident = new("incident") { Description = "Its id, such as 'phase2/bdl/2026-01-12#3'; 'operate list' names them." };
    private static readonly Argument<string?> MaybeIncident = new("incident") { Description = "Its id; without one say --phase, --entity, --from, --to.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Argument<string> Silence = new("silence") { Description = "Its id; 'operate list' names them." };
    private static readonly Argument<string> Gate = new("gate") { Description = $"{string.Join(", ", GateCatalogue.All.Select(gate => gate.Name))}." };
    private static readonly Argument<string> Date = new("date") { Description = "The game date, such as 2026-01-16." };
    private static readonly Argument<string?> What = new("what") { Description = $"{string.Join(", ", HaltSwitch.Parts)}; default: {HaltSwitch.Repairs} repairs.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Argument<string> Lock = new("lock") { Description = "Its path, such as grading_locks/grading_2026-01-16; the lock dashboard shows it." };
    private static readonly Option<string> Holder = new("--holder") { Description = "Whom it names.", Required = true };
    private static readonly Option<string> Operation = new("--operation") { Description = "Its operation's id, or a lease's fencing number.", Required = true };
    private static readonly Option<string?> Reason = new("--reason") { Description = "Why; it stands in the audit trail." };
    private static readonly Option<string?> For = new("--for") { Description = "How long: 30m, 4h, 2d." };
    private static readonly Option<int?> Phase = new("--phase") { Description = "2 (raw sources) to 6 (grading); 0: the monitors." };
    private static readonly Option<string?> Entity = new("--entity") { Description = "Such as bdl, or player_daily_cache." };
    private static readonly Option<string?> From = new("--from") { Description = "The first game date." };
    private static readonly Option<string?> To = new("--to") { Description = "The last one." };
    private static readonly Option<string?> UpTo = new("--up-to") { Description = "Info, Warning or Critical; default: Warning. What is worse is told." };
    private static readonly Option<string?> Mode = new("--mode") { Description = $"{string.Join(", ", PhaseModes.Names)}; default: the gate's first." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Says what it would do, and does nothing." };
    private static readonly Option<bool> Json = new("--json") { Description = "Prints one JSON object and nothing else." };

    static OperateVerb()
    {
        Gate.CompletionSources.Add([.. GateCatalogue.All.Select(gate => gate.Name)]);
        What.CompletionSources.Add([.. HaltSwitch.Parts]);
        Mode.CompletionSources.Add([.. PhaseModes.Names]);
        UpTo.CompletionSources.Add(Enum.GetNames<Severity>());
    }

    public static Command Command() => new(
        "operate", "A person's word about problems, gates and repairs, in his own verified name.")
    {
        Order("list", "What can be acted on, what is quiet, overridden or halted, and the newest orders.", null, []),
        Order(OperatorOrders.Acknowledge, "\"I am on it\".", parsed => Of(parsed, OperatorOrders.Acknowledge) with { Incident = parsed.GetValue(Incident) }, [Incident, For, Reason]),
        Order(OperatorOrders.Silence, "Quiet, of one problem or of what may come.", parsed => Of(parsed, OperatorOrders.Silence) with
        {
            Incident = parsed.GetValue(MaybeIncident), Phase = parsed.GetValue(Phase), Entity = parsed.GetValue(Entity),
            From = parsed.GetValue(From), To = parsed.GetValue(To), UpTo = parsed.GetValue(UpTo),
        }, [MaybeIncident, Phase, Entity, From, To, UpTo, For, Reason]),
        Order("false-positive", "No problem at all; counts against the check.", parsed => Of(parsed, OperatorOrders.FalsePositive) with { Incident = parsed.GetValue(Incident) }, [Incident, For, Reason]),
        Order(OperatorOrders.Unmark, "Takes back what was said of a problem.", parsed => Of(parsed, OperatorOrders.Unmark) with { Incident = parsed.GetValue(Incident) }, [Incident, Reason]),
        Order("end-silence", "Ends a silence before its time.", parsed => Of(parsed, OperatorOrders.EndSilence) with { Silence = parsed.GetValue(Silence) }, [Silence, Reason]),
        Order(OperatorOrders.Override, "Opens a gate as degraded at its next look.", parsed => Of(parsed, OperatorOrders.Override) with
        {
            Gate = parsed.GetValue(Gate), Date = parsed.GetValue(Date), Mode = parsed.GetValue(Mode),
        }, [Gate, Date, Mode, For, Reason]),
        Order(OperatorOrders.Halt, "Stops repairs, or the pipeline.", parsed => Of(parsed, OperatorOrders.Halt) with { What = parsed.GetValue(What) }, [What, Reason]),
        Order(OperatorOrders.Resume, "Lets them go on.", parsed => Of(parsed, OperatorOrders.Resume) with { What = parsed.GetValue(What) }, [What, Reason]),
        Order("release-lock", "Ends a lock that has expired and is still the one that was seen.", parsed => Of(parsed, OperatorOrders.ReleaseLock) with
        {
            Lock = parsed.GetValue(Lock), Holder = parsed.GetValue(Holder), Operation = parsed.GetValue(Operation),
        }, [Lock, Holder, Operation, Reason]),
    };

    private static Command Order(string name, string says, Func<ParseResult, OperatorFields>? order, IReadOnlyList<Symbol> takes)
    {
        var command = new Command(name, $"{says} Exit 0: done; 2: refused; 3: could not look.") { FunctionPlace.Option, Json };
        foreach (var symbol in order is null ? takes : [.. takes, DryRun])
        {
            switch (symbol)
            {
                case Argument argument: command.Arguments.Add(argument); break;
                case Option option: command.Options.Add(option); break;
            }
        }

        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, order?.Invoke(parsed), cancellationToken));
        return command;
    }

    private static OperatorFields Of(ParseResult parsed, string action) => new()
    {
        Action = action,
        Reason = parsed.GetResult(Reason) is null ? null : parsed.GetValue(Reason),
        For = parsed.GetResult(For) is null ? null : parsed.GetValue(For),
        DryRun = parsed.GetValue(DryRun),
    };

    private static async Task<int> RunAsync(ParseResult parsed, OperatorFields? order, CancellationToken cancellationToken)
    {
        var output = parsed.InvocationConfiguration.Output;
        using var client = new FunctionClient(FunctionPlace.Of(parsed.GetValue(FunctionPlace.Option)!, Function));
        var answer = order is null
            ? await client.GetAsync("", cancellationToken)
            : await client.PostAsync(order, isSigned: !order.DryRun, cancellationToken);
        if (answer.IsRefused)
        {
            throw new OpsException(answer.Sentence);
        }

        if (parsed.GetValue(Json))
        {
            await output.WriteLineAsync(answer.Body.ToJsonString());
        }
        else
        {
            OperatePrinter.Print(answer, output);
        }

        return answer.CouldLook ? 0 : CouldNotLook;
    }
}
