using Google.Cloud.Functions.Framework;
using Microsoft.AspNetCore.Http;
using NbaPipeline.Monitoring.Reports;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>The parameters of every function for one date, which must be over: a report about a day that goes on would be another one in the evening.</summary>
public sealed class ReportRequestReader(TimeProvider time) : IHttpRequestReader<ReportRequest>
{
    public Task<ReportRequest> ReadRequestAsync(HttpRequest httpRequest)
    {
        try
        {
            var request = Read(httpRequest);
            httpRequest.HttpContext.Items[ProblemMiddleware.MayWrite] = !request.TellsNothing;
            return Task.FromResult(request);
        }
        catch (BadRequestException exception)
        {
            httpRequest.HttpContext.Items[ProblemMiddleware.Sentence] = exception.Message;
            throw;
        }
    }

    private ReportRequest Read(HttpRequest httpRequest)
    {
        if (httpRequest.ContentLength > 0)
        {
            throw new BadRequestException($"This function takes its parameters in the query string ({string.Join(", ", CheckParameters.Names)}), not in a body.");
        }

        var asked = CheckParameters.Read(httpRequest.Query, time.GetUtcNow(), mostDates: 1);
        var request = new ReportRequest(asked.Now) { IsAsOf = asked.IsAsOf, DryRun = asked.DryRun, Force = asked.Force, Date = asked.Dates.Count > 0 ? asked.Dates[0] : null };
        return request.Date > request.Yesterday
            ? throw new BadRequestException($"A report is about a date that is over; the newest is {request.Yesterday:yyyy-MM-dd}, not {request.Date:yyyy-MM-dd}.")
            : request;
    }
}
