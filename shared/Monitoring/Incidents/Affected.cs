using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>A problem further down that this incident explains: counted as seen, listed in the message, told nowhere else.</summary>
/// <param name="Fingerprint">Which.</param>
/// <param name="Severity">Raises the incident's own when it is higher.</param>
/// <param name="Subject">What and how much, in one line.</param>
/// <param name="Function">Who found it.</param>
public sealed record Affected(Fingerprint Fingerprint, Severity Severity, string Subject, string Function);
