using System.Globalization;
using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace NbaPipeline.LocalCloud.Slack;

/// <summary>A fault as an answer, with the time to wait where a client looks for it.</summary>
internal sealed class FaultAnswer(SlackFault fault) : IResult
{
    /// <summary>Null: no fault is set, and the call is done.</summary>
    public static IResult? Of(SlackSink sink)
    {
        if (sink.Fault is not { } fault)
        {
            return null;
        }

        sink.Refuse();
        return new FaultAnswer(fault);
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (fault.RetryAfterSeconds is { } seconds)
        {
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        var type = fault.Body.StartsWith('{') ? MediaTypeNames.Application.Json : MediaTypeNames.Text.Plain;
        return Results.Text(fault.Body, type, Encoding.UTF8, fault.Status).ExecuteAsync(httpContext);
    }
}
