namespace NbaPipeline.LocalCloud;

/// <summary>The checkout this program was built in: where manifests, the README and the installed engine are read from.</summary>
public static class Checkout
{
    /// <exception cref="DirectoryNotFoundException">The program runs outside a checkout.</exception>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Functions.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("This program belongs into a checkout: no Functions.sln stands above it.");
    }
}
