namespace NbaPipeline.Monitoring.Checks;

/// <summary>One of the 25 angles of the pipeline's validation framework, and what became of it.</summary>
/// <param name="Number">As the framework counts.</param>
/// <param name="Name">As the framework calls it.</param>
/// <param name="Question">What it asks, on columns that exist.</param>
/// <param name="Tables">What is read for it.</param>
/// <param name="Corrected">What the framework's own query got wrong, or why it cannot be asked.</param>
public sealed record DoctorAngle(int Number, string Name, string Question, IReadOnlyList<string> Tables, string Corrected)
{
    /// <summary>No column or table that exists could answer it.</summary>
    public bool IsImpossible => Tables.Count == 0;
}
