using System.Text.Json.Serialization;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>One line of the doctor's table: a check of a date, how it came out, by what it was judged, and what to type.</summary>
public sealed record DoctorRow(string Check, Phase Phase, DateOnly Date, DoctorOutcome Outcome, string Observed, string Expected, string Threshold)
{
    /// <summary>The angles of the pipeline's validation framework that it answers, by number.</summary>
    public IReadOnlyList<int> Angles { get; init; } = [];

    /// <summary>Commands that exist, in order; none where nothing has to be done.</summary>
    public IReadOnlyList<string> Fix { get; init; } = [];

    /// <summary>The row, earlier in the order of repairs, that explains this one: repaired there, this goes with it.</summary>
    public string? FollowsFrom { get; init; }

    /// <summary>The first of the dates, where the row is about several; <see cref="Date"/> is the last.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The games that are missing; empty where the row names none, or something else makes up for them.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Nothing is started while it lasts: everything later is explained.</summary>
    [JsonIgnore]
    public bool StopsAll { get; init; }

    /// <summary>It is about what lies up to two weeks before its date, too.</summary>
    [JsonIgnore]
    public bool LooksBack { get; init; }

    public bool IsFinding => Outcome is DoctorOutcome.Info or DoctorOutcome.Warning or DoctorOutcome.Critical;

    /// <summary>Somebody has to do something.</summary>
    public bool NeedsWork => Outcome is DoctorOutcome.Warning or DoctorOutcome.Critical;

    /// <summary>Check and date, as other rows name it.</summary>
    [JsonIgnore]
    public string Name => $"{Check} {Date:yyyy-MM-dd}";
}
