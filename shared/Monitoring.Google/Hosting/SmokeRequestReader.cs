using Google.Cloud.Functions.Framework;
using Microsoft.AspNetCore.Http;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>The parameters of every function, for more dates than any other takes; without dates it is yesterday's.</summary>
public sealed class SmokeRequestReader(TimeProvider time) : IHttpRequestReader<SmokeRequest>
{
    public Task<SmokeRequest> ReadRequestAsync(HttpRequest httpRequest)
    {
        try
        {
            var asked = CheckParameters.Read(httpRequest.Query, time.GetUtcNow(), SmokeRequest.MaxDates);
            var yesterday = PipelineClock.GameDateAt(asked.Now).AddDays(-1);
            return Task.FromResult(new SmokeRequest(
                asked.Dates.DefaultIfEmpty(yesterday).Min(), asked.Dates.DefaultIfEmpty(yesterday).Max(), asked.Now, asked.AsOf));
        }
        catch (BadRequestException exception)
        {
            httpRequest.HttpContext.Items[ProblemMiddleware.Sentence] = exception.Message;
            throw;
        }
    }
}
