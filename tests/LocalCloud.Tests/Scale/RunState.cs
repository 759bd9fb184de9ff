namespace NbaPipeline.LocalCloud.Tests.Scale;

/// <summary>How a long run stands: milliseconds of its last queries (all, and ours without the engine's), megabytes, and what the engine still keeps.</summary>
internal sealed record RunState(double P50, double P95, double Ours, long ManagedMegabytes, long EngineMegabytes, int Catalogs)
{
    public override string ToString() =>
        FormattableString.Invariant($"p50 {P50:F1} ms, p95 {P95:F1} ms, ours {Ours:F2} ms, managed {ManagedMegabytes} MB, engine {EngineMegabytes} MB, {Catalogs} catalogs");
}
