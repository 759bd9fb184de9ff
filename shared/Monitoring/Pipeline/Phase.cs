namespace NbaPipeline.Monitoring.Pipeline;

/// <summary>The six phases, in the order in which a hole in one becomes a wrong number in the next.</summary>
public enum Phase
{
    /// <summary>None of the pipeline's: the monitors themselves, whose blindness is a problem of its own.</summary>
    Monitors = 0,

    /// <summary>Fetches files from the providers.</summary>
    Scrape = 1,

    /// <summary>Loads them into <c>nba_raw</c>: the facts everything else is built from.</summary>
    Raw = 2,

    /// <summary>Player and team summaries per game, and the context of games to come.</summary>
    Analytics = 3,

    /// <summary>Rolling features over history; a hole here is silently averaged over.</summary>
    Precompute = 4,

    /// <summary>What users see.</summary>
    Predictions = 5,

    /// <summary>Whether it was right.</summary>
    Grading = 6,
}
