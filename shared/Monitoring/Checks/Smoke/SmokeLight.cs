using System.Text.Json.Serialization;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>How one phase of one date came out by the success criteria, and what that asks of whoever backfilled it.</summary>
public enum SmokeLight
{
    /// <summary>The date has no counting game: nothing is looked for.</summary>
    [JsonStringEnumMemberName("NO_GAMES")]
    NoGames,

    /// <summary>A healthy season has nothing here either: its first weeks, or nothing that could be graded.</summary>
    [JsonStringEnumMemberName("NOT_EXPECTED")]
    NotExpected,

    /// <summary>It is not there and need not be yet: ask again later.</summary>
    [JsonStringEnumMemberName("NOT_DUE")]
    NotDue,

    /// <summary>It worked.</summary>
    [JsonStringEnumMemberName("PASS")]
    Pass,

    /// <summary>Good enough to go on with; worth another run when there is time.</summary>
    [JsonStringEnumMemberName("ACCEPTABLE")]
    Acceptable,

    /// <summary>It did not work: run it again before anything is built on it.</summary>
    [JsonStringEnumMemberName("FAIL")]
    Fail,

    /// <summary>Could not look: neither good nor bad.</summary>
    [JsonStringEnumMemberName("UNKNOWN")]
    Unknown,
}
