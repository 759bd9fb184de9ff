namespace NbaPipeline.LocalCloud.Functions;

/// <summary>A folder under <c>functions/</c>: its name, which is the class's and the project's too, and its manifest.</summary>
public sealed record FunctionFolder(string Name, FunctionManifest Manifest)
{
    private const string Namespace = "NbaPipeline.Functions";

    /// <summary>The deployed class, loaded from the function's own assembly.</summary>
    /// <exception cref="FunctionFolderException">The assembly or the class is not where the folder's name says.</exception>
    public Type LoadClass() =>
        Type.GetType($"{Namespace}.{Name}, {Name}", throwOnError: false)
        ?? throw new FunctionFolderException($"functions/{Name} has no public class {Namespace}.{Name}, or its project is not built.");
}
