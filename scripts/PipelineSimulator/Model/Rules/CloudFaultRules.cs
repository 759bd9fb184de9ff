namespace NbaPipeline.PipelineSimulator;

/// <summary>Faults of the cloud under our own functions.</summary>
internal static class CloudFaultRules
{
    private static readonly string[] Span = ["from", "to"];

    public static IReadOnlyList<FaultRule> All { get; } =
    [
        new(FaultKinds.WarehouseDown, Span, ["reason"]) { Values = Reasons(CloudReasons.BackendError, CloudReasons.AccessDenied, CloudReasons.Hang) },
        new(FaultKinds.TableBroken, ["table", .. Span], ["reason"]) { Values = Reasons(CloudReasons.MissingColumn, CloudReasons.InvalidView) },
        new(FaultKinds.QuotaExhausted, Span, ["table"]),
        new(FaultKinds.PermissionLost, Span, ["reason", "table"]) { Values = Reasons(CloudReasons.Queries, CloudReasons.Writes, CloudReasons.All) },
        new(FaultKinds.StoreDown, Span, ["status"]),
        new(FaultKinds.SlackDown, Span, ["status"]),
        new(FaultKinds.FunctionDead, ["function", .. Span], []),
    ];

    private static Dictionary<string, string[]> Reasons(params string[] values) => new() { ["reason"] = values };
}
