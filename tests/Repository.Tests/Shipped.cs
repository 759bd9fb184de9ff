using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Repository.Tests;

/// <summary>What the repository ships, by name, so that a test's name says which one it holds to the rule.</summary>
internal static class Shipped
{
    private static readonly Dictionary<string, FunctionFolder> Folders = FunctionCatalogue.Read(Checkout.Root).ToDictionary(folder => folder.Name);
    private static readonly Dictionary<string, QueryFile> Files = QueryCatalogue.All.ToDictionary(query => query.Name);

    public static IEnumerable<string> Functions => Folders.Keys;

    public static IEnumerable<string> Queries => Files.Keys;

    public static FunctionFolder Function(string name) => Folders[name];

    public static QueryFile Query(string name) => Files[name];
}
