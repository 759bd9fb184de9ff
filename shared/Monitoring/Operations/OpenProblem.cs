using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Operations;

/// <summary>An open incident as an operator picks it.</summary>
public sealed record OpenProblem(string Incident, string Scope, Severity Severity, IncidentState State, DateTimeOffset OpenedAt, string What, OperatorMark? Mark)
{
    public static OpenProblem Of(Incident incident) => new(
        incident.Id, incident.Scope, incident.Severity, incident.State, incident.OpenedAt, incident.Face.Finding.Observed, incident.Mark);
}
