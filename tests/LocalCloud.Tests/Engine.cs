using NbaPipeline.LocalCloud.GoogleSql;

namespace NbaPipeline.LocalCloud.Tests;

/// <summary>One engine for all tests of this assembly. Without it they fail, and say what to run.</summary>
[SetUpFixture]
public sealed class Engine
{
    public static GoogleSqlEngine Shared { get; private set; } = null!;

    [OneTimeSetUp]
    public static async Task StartAsync() => Shared = await GoogleSqlEngine.StartAsync();

    [OneTimeTearDown]
    public static async Task StopAsync() => await Shared.DisposeAsync();
}
