using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>All that is known of a phase on one game date: its games, each processor that could be asked, and what could not be looked at.</summary>
/// <param name="Slate">The games of the date.</param>
/// <param name="Known">The processors whose tables answered.</param>
/// <param name="Unknown">The processors whose tables did not, with the reason.</param>
/// <param name="UnknownSources">Raw sources that did not answer: without them a game may only seem called off.</param>
public sealed record ProcessorFacts(
    Slate Slate, IReadOnlyList<ProcessorDay> Known, IReadOnlyDictionary<Processor, Blindness> Unknown, IReadOnlyDictionary<string, Blindness> UnknownSources)
{
    public DateOnly Date => Slate.Date;

    /// <summary>Whether a game counts hangs on a source that could not be asked.</summary>
    public bool IsSlateUnsure => UnknownSources.Count > 0 && Slate.Games.Any(game => game.IsSuspicion);

    public IEnumerable<string> Notes =>
        Slate.Noteworthy.Select(game => $"{Date:yyyy-MM-dd} {game.Label}: {game.Reason}; not expected on this date.");

    /// <summary>What of the given processors, and of the games, could not be looked at.</summary>
    public IEnumerable<BlindSpot> BlindSpots(Func<Processor, bool> matters) =>
    [
        .. Unknown.Where(unknown => matters(unknown.Key)).Select(unknown => new BlindSpot(unknown.Key.Name, unknown.Value)),
        .. IsSlateUnsure ? UnknownSources.Select(source => new BlindSpot(source.Key, source.Value)) : [],
    ];
}
