using System.Text.Json.Serialization;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>How good a date's data is, and what that asks of its readers. Better is larger.</summary>
public enum Grade
{
    /// <summary>The date has no counting game: nothing is graded.</summary>
    [JsonStringEnumMemberName("NO_GAMES")]
    NoGames,

    /// <summary>Nothing of it is due yet.</summary>
    [JsonStringEnumMemberName("NOT_DUE")]
    NotDue,

    /// <summary>Nobody could look: neither good nor bad.</summary>
    [JsonStringEnumMemberName("UNKNOWN")]
    Unknown,

    /// <summary>More is missing than is there: repair it before anything is built on it.</summary>
    [JsonStringEnumMemberName("POOR")]
    Poor,

    /// <summary>Usable with care: repair it today.</summary>
    [JsonStringEnumMemberName("BRONZE")]
    Bronze,

    /// <summary>Good enough to go on with: repair it when there is time.</summary>
    [JsonStringEnumMemberName("SILVER")]
    Silver,

    /// <summary>Nothing to do.</summary>
    [JsonStringEnumMemberName("GOLD")]
    Gold,
}
