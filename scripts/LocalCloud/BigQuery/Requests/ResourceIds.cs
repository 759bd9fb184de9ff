using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>The ids in a path. One that no resource can have is refused in BigQuery's words before anything looks for it.</summary>
internal static partial class ResourceIds
{
    private const string AtMost = "and must be at most 1024 characters long.";

    public static ValueTask<object?> CheckAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        foreach (var (kind, value) in context.HttpContext.Request.RouteValues)
        {
            Check(kind, (string?)value ?? string.Empty);
        }

        return next(context);
    }

    public static string Check(string kind, string id) => (kind, id) switch
    {
        ("project", _) when !Project().IsMatch(id) => throw Invalid(
            $"Invalid project ID '{Short(id)}'. Project IDs must contain 6-63 lowercase letters, digits, or dashes. Some project IDs " +
                $"also include domain " +
            "name separated by a colon. Project IDs must start with a letter and may not end with a dash."),
        ("dataset", _) when !Dataset().IsMatch(id) => throw Invalid(
            $"Invalid dataset ID \"{Short(id)}\". Dataset IDs must be alphanumeric (plus underscores) {AtMost}"),
        ("table", _) when !Table().IsMatch(id) => throw Invalid(
            $"Invalid table ID \"{Short(id)}\". Table IDs must be alphanumeric (plus underscores) {AtMost}"),
        ("id", _) when !Job().IsMatch(id) => throw Invalid(
            $"Invalid job ID \"{Short(id)}\". Job IDs must be alphanumeric (plus underscores and dashes) {AtMost}"),
        _ => id,
    };

    private static WarehouseException Invalid(string message) => new("invalid", message);

    private static string Short(string id) => id.Length <= 100 ? id : $"{id[..100]}…";

    // Shorter ones too, because a local project may be called p.
    [GeneratedRegex(@"\A[a-z](?:[a-z0-9.:-]{0,98}[a-z0-9])?\z")]
    private static partial Regex Project();

    [GeneratedRegex(@"\A[A-Za-z0-9_]{1,1024}\z")]
    private static partial Regex Dataset();

    [GeneratedRegex(@"\A[\p{L}\p{M}\p{N}\p{Pc}\p{Pd} ]{1,1024}\z")]
    private static partial Regex Table();

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,1024}\z")]
    private static partial Regex Job();
}
