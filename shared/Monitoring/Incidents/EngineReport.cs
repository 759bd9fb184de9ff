using NbaPipeline.Monitoring.Alerting;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>What a run told, and what it could not write down.</summary>
public sealed record EngineReport(IReadOnlyList<Notification> Notifications, IReadOnlyList<string> Notes);
