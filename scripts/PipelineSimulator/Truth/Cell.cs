namespace NbaPipeline.PipelineSimulator;

/// <summary>The smallest thing a message can be about: a phase, a source or processor in it, a game date.</summary>
public readonly record struct Cell(int Phase, string Entity, DateOnly GameDate)
{
    private const char Part = '.';

    /// <summary>The same cell, or a part of it: <c>predictions</c> holds <c>predictions.catboost_v8</c>, and <c>precompute</c> its whole phase.</summary>
    public bool Holds(Cell other) => Phase == other.Phase && GameDate == other.GameDate
        && (Entity == other.Entity || IsPhase(Entity) || (other.Entity.StartsWith(Entity, StringComparison.Ordinal) && other.Entity[Entity.Length] == Part));

    /// <summary>Whether a message about one is about the other too: one of them is a part of the other.</summary>
    public bool Meets(Cell other) => Holds(other) || other.Holds(this);

    private bool IsPhase(string entity) => Phase switch
    {
        Entities.Analytics => entity == Entities.WholeOfAnalytics,
        Entities.Precompute => entity == Entities.WholeOfPrecompute,
        _ => false,
    };
}
