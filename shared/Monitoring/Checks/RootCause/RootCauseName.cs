using System.Text.Json.Serialization;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Why something is missing, at the earliest place at which it is; what is worse explained stands first.</summary>
public enum RootCauseName
{
    /// <summary>Nobody decided what to run while it should have been fetched.</summary>
    [JsonStringEnumMemberName("no-decisions")]
    NoDecisions,

    /// <summary>It was told to run, and nothing carried that out.</summary>
    [JsonStringEnumMemberName("not-executed")]
    NotExecuted,

    /// <summary>It was carried out, and scrapers failed in every execution.</summary>
    [JsonStringEnumMemberName("scrapes-failed")]
    ScrapesFailed,

    /// <summary>A load waits for rows in the streaming buffer.</summary>
    [JsonStringEnumMemberName("streaming-conflict")]
    StreamingConflict,

    /// <summary>One source lacks the game and another has it: what it brought is incomplete.</summary>
    [JsonStringEnumMemberName("source-incomplete")]
    SourceIncomplete,

    /// <summary>No source has the game, and nothing on our side says why.</summary>
    [JsonStringEnumMemberName("source-empty")]
    SourceEmpty,

    /// <summary>The schedule does not call the games over, so a run left the date out.</summary>
    [JsonStringEnumMemberName("schedule-stale")]
    ScheduleStale,

    /// <summary>The run history shows no run for the date: nothing started it, or its service was down.</summary>
    [JsonStringEnumMemberName("not-run")]
    NotRun,

    /// <summary>It ran, failed, and nobody ran it again.</summary>
    [JsonStringEnumMemberName("run-failed")]
    RunFailed,

    /// <summary>A run that began has not ended.</summary>
    [JsonStringEnumMemberName("run-unfinished")]
    RunUnfinished,

    /// <summary>It ran before there was something to work on, and not again.</summary>
    [JsonStringEnumMemberName("ran-too-early")]
    RanTooEarly,

    /// <summary>It says that it succeeded, and left nothing.</summary>
    [JsonStringEnumMemberName("run-empty")]
    RunEmpty,

    /// <summary>It succeeded and left a part out.</summary>
    [JsonStringEnumMemberName("run-partial")]
    RunPartial,

    /// <summary>One rule turned everybody away.</summary>
    [JsonStringEnumMemberName("rule-rejects")]
    RuleRejects,

    /// <summary>The features are there and too poor to predict from.</summary>
    [JsonStringEnumMemberName("features-poor")]
    FeaturesPoor,

    /// <summary>Dates before it lack games: every window that reaches back to them has a hole.</summary>
    [JsonStringEnumMemberName("history-thin")]
    HistoryThin,

    /// <summary>More than the history explains: the run that wrote the figures is to be looked at.</summary>
    [JsonStringEnumMemberName("figures-fell")]
    FiguresFell,
}
