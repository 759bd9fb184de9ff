using NbaPipeline.LocalCloud.GoogleSql;

namespace NbaPipeline.Monitoring.Google.Tests;

/// <summary>One SQL engine for all tests of the assembly.</summary>
[SetUpFixture]
public sealed class LocalEngine
{
    private static GoogleSqlEngine? s_engine;

    public static GoogleSqlEngine Engine => s_engine ?? throw new InvalidOperationException("The engine is started before the first test.");

    [OneTimeSetUp]
    public static async Task StartAsync() => s_engine = await GoogleSqlEngine.StartAsync();

    [OneTimeTearDown]
    public static async Task EndAsync() => await Engine.DisposeAsync();
}
