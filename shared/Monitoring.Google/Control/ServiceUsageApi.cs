using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Control;

namespace NbaPipeline.Monitoring.Google.Control;

/// <summary>Service Usage: which APIs are on, and how much of one the project may use.</summary>
public sealed class ServiceUsageApi(GoogleApi google, IOptions<ControlPlaneOptions> options)
{
    private const int PageSize = 200;
    private const long NoLimit = -1;

    private Uri Api => options.Value.ServiceUsage;

    public async Task<IReadOnlyList<string>> EnabledAsync(CancellationToken cancellationToken)
    {
        var pages = await google.PagesAsync(Api, $"v1/projects/{options.Value.ProjectId}/services?filter=state:ENABLED", PageSize, cancellationToken);
        return [.. pages.SelectMany(page => page.Items("services")).Select(api => ApiJson.LastPart(api.Text("name"))).OfType<string>().Order(StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<ApiQuota>> QuotasAsync(string api, CancellationToken cancellationToken)
    {
        var pages = await google.PagesAsync(
            Api, $"v1beta1/projects/{options.Value.ProjectId}/services/{Uri.EscapeDataString(api)}/consumerQuotaMetrics", PageSize, cancellationToken);
        return
        [
            .. from metric in pages.SelectMany(page => page.Items("metrics"))
               from limit in metric.Items("consumerQuotaLimits")
               from bucket in limit.Items("quotaBuckets")
               where bucket["dimensions"] is null
               select new ApiQuota(metric.Text("metric") ?? "", limit.Text("unit") ?? "", bucket.Number("effectiveLimit") is { } value and not NoLimit ? value : null),
        ];
    }
}
