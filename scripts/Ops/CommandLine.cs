using System.CommandLine;
using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Loading;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Ops.Verbs;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Ops;

/// <summary>The operator's verbs. What went wrong is one sentence on stderr and exit code 2; a stack means a defect.</summary>
public static class CommandLine
{
    private const int CannotStart = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return Refuse(string.Join(' ', parsed.Errors.Select(error => error.Message)));
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, CancellationToken.None);
        }
        catch (Exception exception) when (exception is ScenarioException or PortInUseException or EngineMissingException or FunctionFolderException
            or RowFileException or WarehouseException or OpsException)
        {
            return Refuse(exception.Message);
        }
    }

    private static RootCommand Root() => new("The operator's command line of the pipeline's reliability layer.")
    {
        ReplayVerb.Command(),
        RunVerb.Command(),
        ReadmeVerb.Command(),
    };

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return CannotStart;
    }
}
