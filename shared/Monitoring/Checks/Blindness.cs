namespace NbaPipeline.Monitoring.Checks;

/// <summary>Why something could not be looked at.</summary>
/// <param name="Reason">In words, with the other side's own reason.</param>
/// <param name="Cause">
/// What is broken, as an incident's entity: <c>warehouse</c> where nobody can ask anything, the query where only it fails.
/// Twenty checks that one lost right made blind are one problem.
/// </param>
public sealed record Blindness(string Reason, string Cause)
{
    public const string Warehouse = "warehouse";
}
