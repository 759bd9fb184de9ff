namespace NbaPipeline.PipelineSimulator;

/// <summary>A table of phases 3 to 6: which runs of its processor there were for a date, and what each of them wrote.</summary>
internal interface IPhaseTable
{
    PhaseProcessor Processor { get; }

    /// <summary>In order of time; none on a date without games.</summary>
    IEnumerable<PhaseRun> Runs(DateOnly date);
}
