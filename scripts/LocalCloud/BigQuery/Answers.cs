using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>What a handler gives or throws, as an HTTP answer. Always JSON, whatever came in and whatever went wrong.</summary>
internal static class Answers
{
    private const string Json = "application/json";

    public static async ValueTask<object?> WriteAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context) is JsonObject answer
                ? Results.Content(answer.ToJsonString(), Json, Encoding.UTF8)
                : Results.NoContent();
        }
        catch (WarehouseException refusal)
        {
            return Refused(refusal);
        }
        catch (BadHttpRequestException exception)
        {
            return Refused(exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? RequestBody.TooLarge()
                : new WarehouseException("badRequest", exception.Message));
        }
        catch (Exception exception) when (!context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return Refused(new WarehouseException(
                "internalError", $"The local warehouse has a fault: {exception.GetType().Name}: {exception.Message}"));
        }
    }

    public static IResult Refused(WarehouseException refusal) =>
        Results.Content(BigQueryError.Of(refusal).ToJsonString(), Json, Encoding.UTF8, BigQueryError.Code(refusal.Reason));
}
