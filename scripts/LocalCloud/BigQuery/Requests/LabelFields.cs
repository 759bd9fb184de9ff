using System.Text.RegularExpressions;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>Labels of a job, a dataset or a table: short words in lower case, because bills are grouped by them.</summary>
internal static partial class LabelFields
{
    private const int Most = 64;

    public static IReadOnlyDictionary<string, string> Labels(this RequestObject fields)
    {
        var labels = fields.Object("labels") is { } given
            ? given.Json.ToDictionary(label => label.Key, label => given.Text(label.Key) ?? string.Empty, StringComparer.Ordinal)
            : [];
        return Complaint(labels) is { } complaint ? throw new WarehouseException("invalid", complaint) : labels;
    }

    private static string? Complaint(Dictionary<string, string> labels) => labels switch
    {
        { Count: > Most } => $"Too many labels: {labels.Count}. At most {Most} are allowed.",
        _ when labels.Keys.FirstOrDefault(key => !Key().IsMatch(key)) is { } key =>
            $"Label key \"{key}\" has invalid characters or is too long.",
        _ when labels.Values.FirstOrDefault(value => !Value().IsMatch(value)) is { } value =>
            $"Label value \"{value}\" has invalid characters or is too long.",
        _ => null,
    };

    [GeneratedRegex(@"\A[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{N}_-]{0,62}\z")]
    private static partial Regex Key();

    [GeneratedRegex(@"\A[\p{Ll}\p{Lo}\p{N}_-]{0,63}\z")]
    private static partial Regex Value();
}
