using System.Globalization;
using System.Text.Json.Serialization;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>
/// One problem from its first sighting to its end. A transition and what it makes us owe are one write: a channel is owed
/// whatever lies between <see cref="Version"/> and what it was told, so that a crash between the two loses nothing.
/// </summary>
public sealed record Incident
{
    /// <summary><c>phase2/bdl/2026-01-12#3</c>: entity, the game date it opened with, and a number that is never used again.</summary>
    public required string Id { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public required IncidentState State { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>The worst it ever was.</summary>
    public required Severity Worst { get; init; }

    /// <summary>By game date, ascending; closed ones stay until the incident goes.</summary>
    public required IReadOnlyList<IncidentPart> Parts { get; init; }

    /// <summary>Seen often or long enough to be told.</summary>
    public bool IsConfirmed { get; init; }

    public IReadOnlyList<Affected> Affected { get; init; } = [];

    public OperatorMark? Mark { get; init; }

    public IReadOnlyList<RecoveryNote> Recovery { get; init; } = [];

    /// <summary>When it came back after having been seen healthy, within the window that counts for flapping.</summary>
    public IReadOnlyList<DateTimeOffset> Returns { get; init; } = [];

    public bool IsFlapping { get; init; }

    /// <summary>Counts what a reader could see change.</summary>
    public int Version { get; init; }

    /// <summary>Transitions that the history does not have yet.</summary>
    public IReadOnlyList<IncidentEvent> Events { get; init; } = [];

    /// <summary>The number of the newest event, recorded or not.</summary>
    public int LastEvent { get; init; }

    /// <summary>By channel.</summary>
    public IReadOnlyDictionary<string, Told> Told { get; init; } = new Dictionary<string, Told>();

    /// <summary>By channel, the picture that was handed over last: an edit or a repeat with the same chart shows it again.</summary>
    public IReadOnlyDictionary<string, UploadedPicture> Pictures { get; init; } = new Dictionary<string, UploadedPicture>();

    /// <summary>Until then one instance is sending what is owed, and no other does.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    [JsonIgnore]
    public bool IsOpen => ClosedAt is null;

    [JsonIgnore]
    public IEnumerable<IncidentPart> ActiveParts => Parts.Where(part => part.IsActive);

    /// <summary>The game dates it is about: those still active, or all once it is over.</summary>
    [JsonIgnore]
    public IReadOnlyList<DateOnly> Dates => [.. (IsOpen ? ActiveParts : Parts).Select(part => part.GameDate)];

    /// <summary><c>phase2/bdl/2026-01-12</c>, or a span <c>phase2/bdl/2026-01-12..2026-01-15</c>.</summary>
    [JsonIgnore]
    public string Scope => Dates is [var first, .., var last]
        ? string.Create(CultureInfo.InvariantCulture, $"{Parts[0].Finding.Fingerprint.Key}/{first:yyyy-MM-dd}..{last:yyyy-MM-dd}")
        : string.Create(CultureInfo.InvariantCulture, $"{Parts[0].Finding.Fingerprint.Key}/{Dates[0]:yyyy-MM-dd}");

    [JsonIgnore]
    public Headline Headline => new(State, Severity, (IsOpen ? ActiveParts : Parts).ToDictionary(part => part.GameDate, part => part.Finding.Severity));

    /// <summary>The part that speaks for the whole: the worst of the dates it is about, the newest of equals.</summary>
    [JsonIgnore]
    public IncidentPart Face => (IsOpen ? ActiveParts : Parts)
        .OrderByDescending(part => part.Finding.Severity)
        .ThenByDescending(part => part.GameDate)
        .First();

    /// <summary>With the part of the same game date replaced; itself where it is the same part.</summary>
    internal Incident WithPart(IncidentPart part) => Parts.Contains(part, ReferenceEqualityComparer.Instance)
        ? this
        : this with { Parts = [.. Parts.Select(one => one.GameDate == part.GameDate ? part : one)] };
}
