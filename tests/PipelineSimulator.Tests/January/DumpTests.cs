namespace NbaPipeline.PipelineSimulator.Tests.January;

public sealed class DumpTests
{
    [Test, Explicit]
    public void Dump() => System.IO.File.WriteAllLines("/tmp/truth.txt", JanuaryTruthTests.Compute(new PipelineWorld(ScenarioLoader.Load("january-2026"))).Select(line => line.ToString()));
}
