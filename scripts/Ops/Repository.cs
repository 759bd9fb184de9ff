namespace NbaPipeline.Ops;

/// <summary>Finds the checkout this program was built in, for what is read from it: manifests and the README.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder)
    {
        for (var place = new DirectoryInfo(folder); place is not null; place = place.Parent)
        {
            if (File.Exists(Path.Combine(place.FullName, "Functions.sln")))
            {
                return place.FullName;
            }
        }

        throw new OpsException("This program belongs into a checkout: no Functions.sln stands above it.");
    }
}
