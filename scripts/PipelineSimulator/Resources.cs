namespace NbaPipeline.PipelineSimulator;

/// <summary>The files that travel inside the assembly, so that a replay needs nothing beside it.</summary>
internal static class Resources
{
    public static IReadOnlyList<string> Names { get; } = typeof(Resources).Assembly.GetManifestResourceNames();

    public static string Text(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not embedded in the simulator.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
