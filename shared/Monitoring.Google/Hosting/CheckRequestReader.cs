using Google.Cloud.Functions.Framework;
using Microsoft.AspNetCore.Http;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>
/// Query string to request. The framework answers an unreadable request with 400 and no body; the sentence travels in
/// the request's items to <see cref="ProblemMiddleware"/>, which adds it.
/// </summary>
public sealed class CheckRequestReader(TimeProvider time) : IHttpRequestReader<CheckRequest>
{
    public Task<CheckRequest> ReadRequestAsync(HttpRequest httpRequest)
    {
        try
        {
            RefuseBody(httpRequest);
            var request = CheckParameters.Read(httpRequest.Query, time.GetUtcNow());
            httpRequest.HttpContext.Items[ProblemMiddleware.MayWrite] = !request.TellsNothing;
            return Task.FromResult(request);
        }
        catch (BadRequestException exception)
        {
            httpRequest.HttpContext.Items[ProblemMiddleware.Sentence] = exception.Message;
            throw;
        }
    }

    private static void RefuseBody(HttpRequest request)
    {
        if (request.ContentLength > 0)
        {
            throw new BadRequestException($"This function takes its parameters in the query string ({string.Join(", ", CheckParameters.Names)}), not in a body.");
        }
    }
}
