using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Charts;
using NbaPipeline.Monitoring.Control;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>What the warehouse billed a day, as the cloud measured it: of the whole project, for nobody's queries are told apart there.</summary>
public sealed class CostHistory(IControlPlane control)
{
    private const double Gigabyte = 1e9;

    private static readonly MetricQuery Billed = new("bigquery.googleapis.com/query/statement_scanned_bytes_billed", "ALIGN_SUM", "REDUCE_SUM");

    public async Task<Part<IReadOnlyList<ChartBar>>> ForAsync(DateOnly last, int days, CancellationToken cancellationToken)
    {
        try
        {
            var measured = await control.ReadMetricAsync(Billed, PipelineClock.At(last.AddDays(1), TimeOnly.MinValue), days, cancellationToken);
            return Part.Known<IReadOnlyList<ChartBar>>(
                [.. measured.GroupBy(day => day.Day).OrderBy(day => day.Key).Select(day => new ChartBar(day.Key, day.Sum(one => one.Value) / Gigabyte))]);
        }
        catch (ControlPlaneException exception)
        {
            return Part.Blind<IReadOnlyList<ChartBar>>(exception.Message.TrimEnd('.'));
        }
    }
}
