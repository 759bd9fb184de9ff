namespace NbaPipeline.Monitoring.Recovery;

/// <summary>What can be asked of the pipeline, in the order in which one builds on the other.</summary>
public enum RecoveryAction
{
    /// <summary>A fresh schedule. It never ends a game by itself.</summary>
    Refresh,

    /// <summary>A raw source loaded again because rows too young to be replaced stood in the way. It has attempts and a switch of its own.</summary>
    Reload,

    /// <summary>A raw source fetched again.</summary>
    Scrape,

    /// <summary>Phase 3 processors run again.</summary>
    Analyse,

    /// <summary>Phase 4 processors run again.</summary>
    Precompute,

    /// <summary>Predictions started.</summary>
    Predict,

    /// <summary>Grading asked for.</summary>
    Grade,
}
