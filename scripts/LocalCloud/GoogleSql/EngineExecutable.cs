using System.Runtime.InteropServices;

namespace NbaPipeline.LocalCloud.GoogleSql;

/// <summary>Finds the engine that <c>scripts/setup</c> installed, from wherever in the repository we were started.</summary>
internal static class EngineExecutable
{
    public const string Variable = "GOOGLESQL_ENGINE";

    private const string Package = "scripts/LocalCloud/engine/node_modules/@fivetrandevelopers/zetasql/lib/zetasql";

    public static string Locate(string? configured)
    {
        var path = configured ?? Environment.GetEnvironmentVariable(Variable) ?? Path.Combine(Checkout.Root, Package, FileName());
        return File.Exists(path) ? path : throw new EngineMissingException();
    }

    // The Linux files are programs, whatever their suffix says.
    private static string FileName() => (OperatingSystem.IsMacOS(), RuntimeInformation.OSArchitecture) switch
    {
        (true, Architecture.Arm64) => "remote_server_arm",
        (true, _) => "remote_server",
        (false, Architecture.Arm64) => "remote_server_arm.so",
        _ => "remote_server.so",
    };
}
