using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pages;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>
/// What pages have in common at the edge: what they may be asked, headers that let a page load nothing and nobody keep it, and 503 with the
/// page all the same where what it is about could not be asked.
/// </summary>
public sealed class PageEdge(TimeProvider time, FunctionIdentity identity, CostLedger ledger, ILogger<PageEdge> logger)
{
    /// <param name="context">The call.</param>
    /// <param name="ask">Asks for the facts, and says how they become a page.</param>
    public async Task AnswerAsync(HttpContext context, Func<HealthRequest, CancellationToken, Task<PageAnswer>> ask)
    {
        try
        {
            var (request, asJson) = PageRequestReader.Read(context.Request.Query, time.GetUtcNow());
            await WriteAsync(context, await ask(request, context.RequestAborted), asJson);
        }
        catch (BadRequestException exception)
        {
            context.Items[ProblemMiddleware.Sentence] = exception.Message;
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private Task WriteAsync(HttpContext context, PageAnswer answer, bool asJson)
    {
        var (response, page) = (context.Response, answer.Show());
        Log.RunDone(logger, identity.Name, page.CouldLook ? Outcome.Passed : Outcome.NotEvaluated, answer.Summary, ledger.Entries.Count, ledger.Entries.Sum(job => job.BytesBilled));
        response.StatusCode = page.CouldLook ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        if (asJson)
        {
            return response.WriteAsJsonAsync(answer.Facts, answer.Facts.GetType(), ReportJson.Options, context.RequestAborted);
        }

        response.Headers.ContentSecurityPolicy = page.Policy;
        response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        return response.WriteAsync(page.Html, Encoding.UTF8, context.RequestAborted);
    }
}
