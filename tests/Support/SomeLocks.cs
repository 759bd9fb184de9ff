namespace NbaPipeline.Tests.Support;

/// <summary>Locks as the pipeline writes them, seen at noon of 17 January 2026 in New York, unless a test has another clock.</summary>
public static class SomeLocks
{
    public const string Path = "workflow_controller_locks/workflow_controller_2026-01-16-18";

    public static string Expired { get; } = Of("2026-01-16T23:05:00+00:00");

    public static string Of(string expires, string holder = "nba-scrapers-00042-abc", string operation = "op-1") =>
        $$"""{"operation_id":"{{operation}}","holder_id":"{{holder}}","lock_type":"workflow_controller","acquired_at":"2026-01-16T23:00:00+00:00","expires_at":"{{expires}}","lock_key":"2026-01-16-18"}""";
}
