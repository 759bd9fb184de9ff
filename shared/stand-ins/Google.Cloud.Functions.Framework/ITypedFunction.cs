namespace Google.Cloud.Functions.Framework;

/// <summary>A function that sees no HTTP: a reader makes its request, a writer takes its response.</summary>
public interface ITypedFunction<TRequest, TResponse>
{
    Task<TResponse> HandleAsync(TRequest request, CancellationToken cancellationToken);
}
