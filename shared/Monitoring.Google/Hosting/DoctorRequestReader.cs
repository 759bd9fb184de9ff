using Google.Cloud.Functions.Framework;
using Microsoft.AspNetCore.Http;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>The parameters of every function, for a month at most; without dates it is yesterday.</summary>
public sealed class DoctorRequestReader(TimeProvider time) : IHttpRequestReader<DoctorRequest>
{
    public Task<DoctorRequest> ReadRequestAsync(HttpRequest httpRequest)
    {
        try
        {
            var asked = CheckParameters.Read(httpRequest.Query, time.GetUtcNow(), DoctorRequest.MaxDates);
            var yesterday = PipelineClock.GameDateAt(asked.Now).AddDays(-1);
            return Task.FromResult(new DoctorRequest(
                asked.Dates.DefaultIfEmpty(yesterday).Min(), asked.Dates.DefaultIfEmpty(yesterday).Max(), asked.Now, asked.AsOf) { DryRun = asked.DryRun });
        }
        catch (BadRequestException exception)
        {
            httpRequest.HttpContext.Items[ProblemMiddleware.Sentence] = exception.Message;
            throw;
        }
    }
}
