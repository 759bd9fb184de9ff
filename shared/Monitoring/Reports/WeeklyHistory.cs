using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>What the history of incidents says of a week, each answer for itself, so that one that is missing leaves the others.</summary>
public sealed record WeeklyHistory
{
    /// <summary>Of four weeks: patterns need more than one.</summary>
    public required Evidence<IReadOnlyList<DetectionTime>> Detections { get; init; }

    public required Evidence<IReadOnlyList<RepairTime>> Repairs { get; init; }

    public required Evidence<IReadOnlyList<CheckPrecision>> Precision { get; init; }

    public required Evidence<IReadOnlyList<DayOfMessages>> Messages { get; init; }

    public required Evidence<IReadOnlyList<TouchedDay>> Touched { get; init; }

    public IReadOnlyList<string> Unknowns =>
    [
        .. UnknownOf("Times to detect", Detections), .. UnknownOf("Times to repair", Repairs), .. UnknownOf("False positives", Precision),
        .. UnknownOf("Messages a day", Messages), .. UnknownOf("What people had to do", Touched),
    ];

    /// <summary>Empty where it could not be asked: then it is among the unknowns.</summary>
    public static IReadOnlyList<T> Known<T>(Evidence<IReadOnlyList<T>> evidence) => evidence is Evidence<IReadOnlyList<T>>.Known known ? known.Value : [];

    private static IEnumerable<string> UnknownOf<T>(string what, Evidence<IReadOnlyList<T>> evidence) =>
        evidence is Evidence<IReadOnlyList<T>>.Unknown unknown ? [new BlindSpot(what, unknown.Why).ToString()] : [];
}
