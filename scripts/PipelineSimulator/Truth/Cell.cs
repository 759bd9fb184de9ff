namespace NbaPipeline.PipelineSimulator;

/// <summary>The smallest thing a message can be about: a phase, a source or processor in it, a game date.</summary>
public readonly record struct Cell(int Phase, string Entity, DateOnly GameDate)
{
    private const char Part = '.';

    /// <summary>The same cell, or a part of it (<c>predictions</c> holds <c>predictions.catboost_v8</c>).</summary>
    public bool Holds(Cell other) => Phase == other.Phase && GameDate == other.GameDate
        && (Entity == other.Entity || (other.Entity.StartsWith(Entity, StringComparison.Ordinal) && other.Entity[Entity.Length] == Part));
}
