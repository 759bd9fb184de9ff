using System.CommandLine;
using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Ops.Verbs;

/// <summary><c>ops readme</c>: writes the table of functions into the README, from the manifests, and the pages of the smoke test's criteria and of the doctor's angles, from their thresholds.</summary>
internal static class ReadmeVerb
{
    private const string Start = "<!-- functions -->";
    private const string Criteria = "shared/Monitoring/Checks/Smoke/CRITERIA.md";
    private const string Angles = "shared/Monitoring/Checks/Doctor/ANGLES.md";
    private const string End = "<!-- /functions -->";

    public static Command Command()
    {
        var command = new Command("readme", "Writes the table of functions into README.md from the manifests, and the pages of the smoke test's criteria and of the doctor's angles from their thresholds. Exit 0: written.");
        command.SetAction(async (_, cancellationToken) =>
        {
            var file = Path.Combine(Checkout.Root, "README.md");
            var text = await File.ReadAllTextAsync(file, cancellationToken);
            await File.WriteAllTextAsync(file, Put(text, FunctionTable.Markdown(FunctionCatalogue.Read(Checkout.Root))), cancellationToken);
            await File.WriteAllTextAsync(Path.Combine(Checkout.Root, Criteria), SmokeCriteria.Markdown(SmokeRules.Default), cancellationToken);
            await File.WriteAllTextAsync(Path.Combine(Checkout.Root, Angles), DoctorPage.Markdown(DoctorRules.Default), cancellationToken);
            return 0;
        });
        return command;
    }

    private static string Put(string readme, string table)
    {
        var (start, end) = (readme.IndexOf(Start, StringComparison.Ordinal), readme.IndexOf(End, StringComparison.Ordinal));
        return start >= 0 && end > start
            ? $"{readme[..start]}{Start}\n{table}{readme[end..]}"
            : throw new OpsException($"README.md has no place for the table between {Start} and {End}.");
    }
}
