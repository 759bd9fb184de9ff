using Google.Cloud.Functions.Framework;
using Microsoft.AspNetCore.Http;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>The parameters of every function for a single date, and <c>issue</c>; without one it is all five, without a date yesterday.</summary>
public sealed class RootRequestReader(TimeProvider time) : IHttpRequestReader<RootRequest>
{
    private const string IssueName = "issue";

    public Task<RootRequest> ReadRequestAsync(HttpRequest httpRequest)
    {
        try
        {
            return Task.FromResult(Read(httpRequest.Query));
        }
        catch (BadRequestException exception)
        {
            httpRequest.HttpContext.Items[ProblemMiddleware.Sentence] = exception.Message;
            throw;
        }
    }

    private RootRequest Read(IQueryCollection query)
    {
        var issues = RootIssues.Find(CheckParameters.Single(query, IssueName))
            ?? throw new BadRequestException($"There is no issue '{query[IssueName]}'; there are {RootIssues.Every}, {string.Join(", ", RootIssues.ByName.Keys)}.");
        var asked = CheckParameters.Read(
            new QueryCollection(query.Where(one => one.Key != IssueName).ToDictionary(one => one.Key, one => one.Value)), time.GetUtcNow());
        return asked.Dates.Count > 1
            ? throw new BadRequestException("Causes are named for one date: give 'date'.")
            : new RootRequest(asked.Dates.DefaultIfEmpty(PipelineClock.GameDateAt(asked.Now).AddDays(-1)).Single(), issues, asked.Now, asked.AsOf);
    }
}
