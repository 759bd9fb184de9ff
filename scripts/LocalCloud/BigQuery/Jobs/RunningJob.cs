using System.Diagnostics;
using System.Globalization;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>A job from its start on. It runs on when its caller hangs up, and ends early only when it is cancelled.</summary>
internal sealed class RunningJob : IDisposable
{
    private readonly CancellationTokenSource cancellation = new();
    private readonly QueryJob asked;
    private readonly LocalWarehouse warehouse;
    private readonly Task<QueryJob> outcome;
    private volatile bool isCancelled;

    public RunningJob(QueryJob asked, LocalWarehouse warehouse)
    {
        (this.asked, this.warehouse) = (asked, warehouse);
        cancellation.CancelAfter(asked.TimeLimit ?? Timeout.InfiniteTimeSpan);
        outcome = Task.Run(RunAsync, CancellationToken.None);
    }

    public QueryJob Now => outcome.IsCompletedSuccessfully ? outcome.Result : asked;

    public void Cancel()
    {
        isCancelled = true;
        cancellation.Cancel();
    }

    /// <summary>The finished job; the unfinished one when that takes longer than the caller waits.</summary>
    public async Task<QueryJob> WaitAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        if (!outcome.IsCompleted)
        {
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(outcome, Task.Delay(patience, waiting.Token));
            await waiting.CancelAsync();
        }

        return Now;
    }

    public void Dispose() => cancellation.Dispose();

    private async Task<QueryJob> RunAsync()
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var result = await warehouse.QueryAsync(asked.Query.Sql, asked.Query.Parameters, asked.Query.Options, cancellation.Token);
            OutputRules.Check(result);
            return asked with { Took = Stopwatch.GetElapsedTime(started), Result = result };
        }
        catch (Exception exception)
        {
            return asked with { Took = Stopwatch.GetElapsedTime(started), Failure = FailureOf(exception) };
        }
    }

    private WarehouseException FailureOf(Exception exception) => exception switch
    {
        WarehouseException failure => failure,
        OperationCanceledException => Failed("stopped", $"Job execution was cancelled: {WhyCancelled}"),
        NotSupportedException => Failed("notImplemented", $"BigQuery runs this, the local engine does not: {exception.Message}"),
        _ => Failed("internalError", $"The local warehouse has a fault: {exception.GetType().Name}: {exception.Message}"),
    };

    private string WhyCancelled => isCancelled || asked.TimeLimit is not { } limit
        ? "User requested cancellation"
        : string.Create(CultureInfo.InvariantCulture, $"Job timed out after {limit.TotalSeconds}s");

    private static WarehouseException Failed(string reason, string message) => new(reason, message) { WhileRunning = true };
}
