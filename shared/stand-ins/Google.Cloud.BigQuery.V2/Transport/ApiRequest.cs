using Google.Apis.Requests;
using Google.Apis.Services;

namespace Google.Cloud.BigQuery.V2.Transport;

/// <summary>One call. The query string is part of the path, since parameters declared by attribute would need a class per method.</summary>
internal sealed class ApiRequest<TResponse> : ClientServiceRequest<TResponse>
{
    private readonly object? _body;

    internal ApiRequest(
        IClientService service, string method, string path, IEnumerable<(string Name, string? Value)> query, object? body, bool retriable)
        : base(service)
    {
        _body = body;
        HttpMethod = method;
        RestPath = $"{path}?{string.Join('&', Parameters(query))}";
        InitParameters();
        if (retriable)
        {
            AddUnsuccessfulResponseHandler(RetryHandler.Instance);
        }
    }

    public override string MethodName => HttpMethod;

    public override string RestPath { get; }

    public override string HttpMethod { get; }

    protected override object? GetBody() => _body;

    private static IEnumerable<string> Parameters(IEnumerable<(string Name, string? Value)> query) =>
        from pair in query.Append(("prettyPrint", "false"))
        where pair.Item2 is not null
        select $"{pair.Item1}={Uri.EscapeDataString(pair.Item2)}";
}
