namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// A provider of box scores: when its rows come on an ordinary day, from when on they may be expected, and what they look like.
/// </summary>
internal interface IRawSource
{
    /// <summary>As scenarios and fingerprints name it.</summary>
    string Name { get; }

    string Table { get; }

    /// <summary>Whether jobs of the scheduler ask for it, so that it comes without workflow decisions too.</summary>
    bool IsLive { get; }

    /// <summary>When the rows of a played game arrive if nothing is wrong.</summary>
    DateTimeOffset NaturalArrival(SimulatedGame game);

    /// <summary>From when on somebody may ask where the rows are: the expected end, or the source's own later hour.</summary>
    DateTimeOffset DueAt(SimulatedGame game);

    IEnumerable<SimulatedRow> Rows(SimulatedGame game, DateTimeOffset at);
}
