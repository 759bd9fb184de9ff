namespace NbaPipeline.Monitoring.Control;

/// <summary>What an API lets our project use of one thing, a unit of time.</summary>
/// <param name="Metric">Such as <c>bigquery.googleapis.com/quota/query/usage</c>.</param>
/// <param name="Unit">Such as <c>1/d/{project}</c>.</param>
/// <param name="Limit">Null: no limit.</param>
public sealed record ApiQuota(string Metric, string Unit, long? Limit);
