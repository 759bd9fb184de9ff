using System.Text.Json.Serialization;
using NbaPipeline.Monitoring.Alerting;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>One message of a report as its channel would be given it, without any secret.</summary>
public sealed record ReportPart([property: JsonConverter(typeof(RawJson))] string Body);
