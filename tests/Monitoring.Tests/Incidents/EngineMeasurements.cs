using System.Diagnostics;
using System.Globalization;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>Figures for the README; run by name when they are wanted. One thread, so one core.</summary>
[Category("Measurement")]
[NonParallelizable]
public sealed class EngineMeasurements
{
    private const int Evaluations = 400_000;
    private const int Entities = 50;
    private static readonly IncidentThresholds Thresholds = new();

    [TestCase(0, TestName = "Unchanged_findings")]
    [TestCase(10, TestName = "Every_tenth_finding_changes_its_severity")]
    [TestCase(1, TestName = "Every_finding_changes_its_severity")]
    public void Evaluations_a_second_of_fingerprint_and_state_on_one_core(int everyNth)
    {
        var findings = Enumerable.Range(0, Entities).Select(entity => Enum.GetValues<Severity>().Select(severity => FindingOf(entity, severity)).ToArray()).ToArray();
        var files = new EntityIncidents?[Entities];
        Evaluate(files, findings, everyNth, Evaluations / 10);
        var (allocated, started) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());

        Evaluate(files, findings, everyNth, Evaluations);

        var rate = Evaluations / Stopwatch.GetElapsedTime(started).TotalSeconds;
        TestContext.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"engine: {rate:N0} evaluations a second, {(GC.GetAllocatedBytesForCurrentThread() - allocated) / Evaluations:N0} bytes each, {TestContext.CurrentContext.Test.Name}"));
        Assert.That(rate, Is.GreaterThan(50_000));
    }

    /// <summary>As a run does it: the name is built anew, the state machine asked, the document taken over where it changed.</summary>
    private static void Evaluate(EntityIncidents?[] files, Finding[][] findings, int everyNth, int count)
    {
        for (var number = 0; number < count; number++)
        {
            var entity = number % Entities;
            var severity = everyNth > 0 && number / Entities % everyNth == 0 ? number / Entities % 3 : 1;
            var finding = findings[entity][severity] with { Fingerprint = new Fingerprint(Phase.Raw, NameOf(entity), Some.Date) };
            var seen = new Observation(Phase.Raw, NameOf(entity), SomeFinding.Check, SomeFinding.Function) { Findings = [finding] };
            if (IncidentMachine.Observe(files[entity], seen, Thresholds, SomeFinding.Noon.AddSeconds(number / Entities)) is { } changed)
            {
                files[entity] = changed with { Incidents = [.. changed.Incidents.Select(incident => incident with { Events = [] })] };
            }
        }
    }

    private static string NameOf(int entity) => string.Create(CultureInfo.InvariantCulture, $"entity-{entity}");

    private static Finding FindingOf(int entity, Severity severity) => SomeFinding.Of(severity, entity: NameOf(entity));
}
