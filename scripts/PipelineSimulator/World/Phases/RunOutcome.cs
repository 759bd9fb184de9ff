namespace NbaPipeline.PipelineSimulator;

/// <summary>What became of a run: <c>Skipped</c> is one that found games unfinished and reported success without work, <c>Running</c> never ends.</summary>
internal enum RunOutcome { Success, Failed, Skipped, Running }
