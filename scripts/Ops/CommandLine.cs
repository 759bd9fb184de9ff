using System.CommandLine;
using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Loading;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Ops.Help;
using NbaPipeline.Ops.Verbs;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Ops;

/// <summary>
/// The operator's verbs. What went wrong is one sentence on stderr and exit code 2; Ctrl-C ends with 130 and leaves nothing half done, because
/// whatever is changed is one call; a stack means a defect.
/// </summary>
public static class CommandLine
{
    private const int CannotStart = 2;
    private const int Interrupted = 130;
    private const string Suggest = "[suggest";

    /// <param name="args">The verb and its options.</param>
    /// <param name="output">What is said; by default the console.</param>
    /// <param name="error">What went wrong; by default the console.</param>
    /// <param name="cancellationToken">Ends it, as Ctrl-C does.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter? output = null, TextWriter? error = null, CancellationToken cancellationToken = default)
    {
        var says = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output ?? Console.Out, Error = error ?? Console.Error };
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0 && args.FirstOrDefault()?.StartsWith(Suggest, StringComparison.Ordinal) is not true)
        {
            return Refuse(says, string.Join(' ', parsed.Errors.Select(error => error.Message)));
        }

        try
        {
            return await parsed.InvokeAsync(says, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            says.Error.WriteLine("Interrupted.");
            return Interrupted;
        }
        catch (Exception exception) when (exception is ScenarioException or PortInUseException or EngineMissingException or FunctionFolderException
            or RowFileException or WarehouseException or OpsException)
        {
            return Refuse(says, exception.Message);
        }
    }

    internal static RootCommand Root()
    {
        var root = new RootCommand("The operator's command line of the pipeline's reliability layer. Exit 0: done, nothing found; 1: something was found; 2: cannot be carried out; 3: could not look; 130: interrupted.")
        {
            SelfTestVerb.Option,
            ReplayVerb.Command(),
            RunVerb.Command(),
            ReadmeVerb.Command(),
            SeasonVerb.Command(),
            GateVerb.Command(),
            SmokeVerb.Command(),
            WhyVerb.Command(),
            GameVerb.Command(),
            DoctorVerb.Command(),
            ReportVerb.Command(),
            BackfillVerb.Command(),
            OperateVerb.Command(),
            StageVerb.Command(),
            VerifyVerb.Command(),
            CompletionVerb.Command(),
        };
        HelpWithExamples.AddTo(root);
        root.SetAction((parsed, cancellationToken) => parsed.GetValue(SelfTestVerb.Option)
            ? SelfTestVerb.RunAsync(parsed.InvocationConfiguration.Output, cancellationToken)
            : throw new OpsException("Say what to do: scripts/ops --help lists the verbs."));
        return root;
    }

    private static int Refuse(InvocationConfiguration says, string sentence)
    {
        says.Error.WriteLine(sentence);
        return CannotStart;
    }
}
