using Google.Cloud.Functions.Framework;
using Microsoft.AspNetCore.Http;
using NbaPipeline.Monitoring.Callers;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>Reads a wish, and, where it is an order, who gives it. The token goes no further than here.</summary>
public sealed class BackfillRequestReader(TimeProvider time, BackfillThresholds thresholds, ICallerVerifier callers) : IHttpRequestReader<BackfillRequest>
{
    public async Task<BackfillRequest> ReadRequestAsync(HttpRequest httpRequest)
    {
        try
        {
            var request = BackfillWish.Of(await BackfillFields.ReadAsync(httpRequest), thresholds, time.GetUtcNow());
            httpRequest.HttpContext.Items[ProblemMiddleware.MayWrite] = request.IsExecution;
            return request.IsExecution
                ? request with { Caller = await callers.VerifyAsync(httpRequest.Headers.Authorization.FirstOrDefault(), httpRequest.HttpContext.RequestAborted) }
                : request;
        }
        catch (BadRequestException exception)
        {
            httpRequest.HttpContext.Items[ProblemMiddleware.Sentence] = exception.Message;
            throw;
        }
    }
}
