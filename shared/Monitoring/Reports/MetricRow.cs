namespace NbaPipeline.Monitoring.Reports;

/// <summary>One of the success metrics against its target.</summary>
/// <param name="Tier">1 reliability, 2 operation, 3 quality of life.</param>
/// <param name="Name">What.</param>
/// <param name="Value">As measured; a dash where there was nothing to measure.</param>
/// <param name="Target">In words.</param>
/// <param name="IsMet">Null: there was nothing to measure, or it could not be asked.</param>
public sealed record MetricRow(int Tier, string Name, string Value, string Target, bool? IsMet)
{
    public string Sign => IsMet switch
    {
        true => "✓",
        false => "✗",
        null => "·",
    };
}
