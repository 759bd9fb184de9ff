namespace NbaPipeline.Monitoring.Operations;

/// <summary>One order in the audit trail: who, what, why, and what came of it.</summary>
/// <param name="At">When it was given.</param>
/// <param name="Action">The order's name.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Author">Whose word it is, as it was verified.</param>
/// <param name="Reason">Why; empty where none is asked for.</param>
/// <param name="State">How far it came.</param>
/// <param name="Outcome">In words; empty until it is known.</param>
public sealed record AuditEntry(DateTimeOffset At, string Action, string Subject, string Author, string Reason, AuditState State, string Outcome);
