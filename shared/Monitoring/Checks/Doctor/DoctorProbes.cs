namespace NbaPipeline.Monitoring.Checks;

/// <summary>The doctor's own angles: what holds on columns that exist, and no alert judges.</summary>
public static class DoctorProbes
{
    public static IReadOnlyList<DoctorProbe> Of(DoctorRules rules) =>
        [.. DoctorFlow.Of(rules), .. DoctorRecords.Of(rules), .. DoctorPredictions.Of(rules), .. DoctorFigures.Of(rules), .. DoctorResults.Of(rules)];
}
