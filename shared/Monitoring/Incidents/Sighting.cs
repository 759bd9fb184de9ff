using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>What one check says of one problem. Several checks that see one fact are several sightings of one incident.</summary>
/// <param name="Check">Who judged.</param>
/// <param name="Function">Whose run it was; its runbook is the one to read.</param>
/// <param name="Finding">As it is believed: the worst that was seen, until something milder has held.</param>
public sealed record Sighting(string Check, string Function, Finding Finding)
{
    public Falling? Falling { get; init; }

    /// <summary>When the finding got the words it has.</summary>
    public DateTimeOffset WordedAt { get; init; }
}
