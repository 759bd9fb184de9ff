using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>What people are told of at once and not only by an edit: state, severity, and how bad each game date is.</summary>
public sealed record Headline(IncidentState State, Severity Severity, IReadOnlyDictionary<DateOnly, Severity> Dates)
{
    public bool SaysTheSameAs(Headline other) =>
        State == other.State && Severity == other.Severity && Dates.Count == other.Dates.Count
        && Dates.All(date => other.Dates.TryGetValue(date.Key, out var severity) && severity == date.Value);
}
