using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>What people are told of at once and not only by an edit: state, severity, game dates.</summary>
public sealed record Headline(IncidentState State, Severity Severity, IReadOnlyList<DateOnly> Dates)
{
    public bool SaysTheSameAs(Headline other) => State == other.State && Severity == other.Severity && Dates.SequenceEqual(other.Dates);
}
