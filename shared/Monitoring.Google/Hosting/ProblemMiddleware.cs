using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NbaPipeline.Monitoring.Errors;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>
/// Gives every refusal and every failure a body (RFC 9457). What failed is in the log with its stack; the body names
/// only the kind of failure, because an exception's text may hold what nobody outside should read.
/// </summary>
public sealed class ProblemMiddleware(RequestDelegate next, TimeProvider time, ILogger<ProblemMiddleware> logger)
{
    /// <summary>The item under which a reader leaves its sentence.</summary>
    public static readonly object Sentence = new();

    /// <summary>The item under which a reader says that this run may write: it is none of a dry run's, nor a look into the past.</summary>
    public static readonly object MayWrite = new();

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            Log.RunFailed(logger, exception);
            await RecordAsync(context, exception);
            context.Response.Clear();
            await ProblemBody.WriteAsync(context.Response, StatusCodes.Status500InternalServerError, "Not evaluated", $"The run failed ({exception.GetType().Name}); the log of this request says where.");
            return;
        }

        if (context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false } && context.Items[Sentence] is string sentence)
        {
            Log.Refused(logger, sentence);
            await ProblemBody.WriteAsync(context.Response, StatusCodes.Status400BadRequest, "Bad request", sentence);
        }
        else if (context.Response.StatusCode is StatusCodes.Status500InternalServerError)
        {
            Log.AnswerLost(logger);
        }
    }

    // Where the warehouse failed it would fail again; whatever happens here, the first failure is the answer.
    private async Task RecordAsync(HttpContext context, Exception failure)
    {
        if (context.Items[MayWrite] is not true || failure is WarehouseException || context.RequestServices.GetService<ErrorLog>() is not { } errors)
        {
            return;
        }

        try
        {
            if (await errors.AppendAsync(time.GetUtcNow(), [ErrorEvent.Of(failure)], context.RequestAborted) is { } problem)
            {
                Log.NotRecorded(logger, problem);
            }
        }
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            Log.NotRecorded(logger, $"the failure of this run ({exception.GetType().Name})");
        }
    }
}
