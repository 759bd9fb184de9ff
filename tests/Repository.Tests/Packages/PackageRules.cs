using System.Xml.Linq;

namespace NbaPipeline.Repository.Tests.Packages;

/// <summary>Versions stand in one file, once; a second one only under a condition that excludes the first.</summary>
internal static class PackageRules
{
    /// <summary>Complaints about one project or props file: versions of its own, and packages that have none.</summary>
    public static IEnumerable<string> Violations(string file, string xml, IReadOnlySet<string> versioned)
    {
        var references = XDocument.Parse(xml).Descendants()
            .Where(element => element.Name.LocalName is "PackageReference" or "GooglePackage" && element.Attribute("Include") is not null).ToList();
        return
        [
            .. references.Where(HasVersion).Select(reference => $"{file} has a version of its own for {NameOf(reference)}"),
            .. references.Select(NameOf).Where(name => !name.Contains('@', StringComparison.Ordinal) && !versioned.Contains(name))
                .Select(name => $"{file} takes {name}, which has no version in Directory.Packages.props"),
        ];
    }

    public static IEnumerable<string> CentralViolations(string xml, IReadOnlySet<string> google)
    {
        var versions = Versions(xml).ToLookup(version => version.Attribute("Include")!.Value);
        return
        [
            .. google.Where(name => versions[name].Count() != 1)
                .Select(name => $"{name} has {versions[name].Count()} versions instead of one"),
            .. versions.Where(version => version.Count() > 1 && version.Any(one => one.Attribute("Condition") is null))
                .Select(version => $"{version.Key} has several versions without a condition that tells them apart"),
        ];
    }

    public static IReadOnlySet<string> Versioned(string xml) =>
        Versions(xml).Select(version => version.Attribute("Include")!.Value).ToHashSet();

    /// <summary>The packages of Google's that the stand-ins can take the place of.</summary>
    public static IEnumerable<string> Google(string xml) => XDocument.Parse(xml).Descendants("GooglePackage").Select(NameOf);

    private static IEnumerable<XElement> Versions(string xml) => XDocument.Parse(xml).Descendants("PackageVersion");

    private static bool HasVersion(XElement reference) =>
        reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null || reference.Element("Version") is not null;

    private static string NameOf(XElement reference) => reference.Attribute("Include")!.Value;
}
