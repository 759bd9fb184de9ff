using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Google.Cloud.Functions.Framework;

/// <summary>Serves a typed function over HTTP: 400 when the request cannot be read, 500 when the response cannot be written.</summary>
public sealed class TypedFunctionAdapter<TRequest, TResult>(
    ITypedFunction<TRequest, TResult> function,
    IHttpRequestReader<TRequest> requestReader,
    IHttpResponseWriter<TResult> responseWriter,
    ILogger<TypedFunctionAdapter<TRequest, TResult>> logger) : IHttpFunction
{
    public async Task HandleAsync(HttpContext context)
    {
        TRequest request;
        try
        {
            request = await requestReader.ReadRequestAsync(context.Request);
        }
        catch (Exception e)
        {
            Log.Failed(logger, e.Message, e);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        await WriteAsync(context.Response, await function.HandleAsync(request, context.RequestAborted));
    }

    private async Task WriteAsync(HttpResponse response, TResult result)
    {
        try
        {
            await responseWriter.WriteResponseAsync(response, result);
        }
        catch (Exception e)
        {
            Log.Failed(logger, e.Message, e);
            response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }
}
