namespace NbaPipeline.Repository.Tests;

/// <summary>Lets a rule be a list of sentences, each said only when it is broken.</summary>
internal static class Rule
{
    public static IEnumerable<string> Unless(bool holds, string violation) => holds ? [] : [violation];

    public static IEnumerable<string> When(bool broken, string violation) => Unless(!broken, violation);
}
