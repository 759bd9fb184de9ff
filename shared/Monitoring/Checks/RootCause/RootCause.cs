using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>One cause of an issue: how much of what is missing it explains, the rows that show it, and what to type, in order.</summary>
/// <param name="Cause">Its name.</param>
/// <param name="Phase">The phase that is to be repaired.</param>
/// <param name="Percent">Of what is missing; all causes of an issue add to 100.</param>
/// <param name="Count">How many things are missing because of it.</param>
/// <param name="Evidence">These, each with what shows the cause; of very many the first.</param>
/// <param name="Commands">Look where it is not certain, repair, prove.</param>
public sealed record RootCause(
    RootCauseName Cause, Phase Phase, int Percent, int Count, IReadOnlyList<string> Evidence, IReadOnlyList<string> Commands);
