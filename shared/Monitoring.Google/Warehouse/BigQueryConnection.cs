using Google.Apis.Auth.OAuth2;
using Google.Cloud.BigQuery.V2;
using Microsoft.Extensions.Options;

namespace NbaPipeline.Monitoring.Google.Warehouse;

/// <summary>One BigQuery client for the life of the process, made at its first use so that start-up waits for nobody.</summary>
public sealed class BigQueryConnection(IOptions<WarehouseOptions> options) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private BigQueryClient? _client;

    public async Task<BigQueryClient> GetAsync(CancellationToken cancellationToken)
    {
        if (_client is { } ready)
        {
            return ready;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _client ??= await Builder(options.Value).BuildAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose()
    {
        _client?.Dispose();
        _gate.Dispose();
    }

    private static BigQueryClientBuilder Builder(WarehouseOptions options) => options.BaseUri is null
        ? new BigQueryClientBuilder { ProjectId = options.ProjectId }
        : new BigQueryClientBuilder
        {
            ProjectId = options.ProjectId,
            BaseUri = options.BaseUri.ToString(),
            GoogleCredential = GoogleCredential.FromAccessToken("local"),
        };
}
