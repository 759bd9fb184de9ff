using System.Text.Json.Serialization;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>What of the asked-for outputs a backfill makes again. What builds on it follows in any case.</summary>
public enum Reprocess
{
    /// <summary>What lacks what it must have.</summary>
    [JsonStringEnumMemberName("missing")]
    Missing,

    /// <summary>Those, what is a part of itself, and what repairs gave up while attempts were left.</summary>
    [JsonStringEnumMemberName("missing_and_failed")]
    MissingAndFailed,

    /// <summary>Whole ones too: by force. Fewer distinct rows afterwards, or more doubles, are harm.</summary>
    [JsonStringEnumMemberName("all")]
    All,
}
