using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>What is wrong with a call, as RFC 9457 has it: a title a kind, and a sentence for whoever called.</summary>
internal static class ProblemBody
{
    public static Task WriteAsync(HttpResponse response, int status, string title, string detail)
    {
        response.StatusCode = status;
        response.ContentType = MediaTypeNames.Application.ProblemJson;
        return JsonSerializer.SerializeAsync(response.Body, new { title, status, detail }, ReportJson.Options, response.HttpContext.RequestAborted);
    }
}
