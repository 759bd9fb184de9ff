using Microsoft.Extensions.Configuration;
using NbaPipeline.StandIns.Tests.Support;

namespace NbaPipeline.StandIns.Tests.Hosting;

[NonParallelizable]
public class SettingsTests
{
    [TestCase("PORT", "1234", "Port", "1234")]
    [TestCase("PORT", null, "Port", null)]
    [TestCase("FUNCTION_TARGET", "Some.Function", "FunctionTarget", "Some.Function")]
    [TestCase("FUNCTION_TARGET", " ", "FunctionTarget", null)]
    [TestCase("DOTNET_RUNNING_IN_CONTAINER", "true", "Address", "Any")]
    [TestCase("DOTNET_RUNNING_IN_CONTAINER", "TRUE", "Address", "Any")]
    [TestCase("DOTNET_RUNNING_IN_CONTAINER", null, "Address", "Loopback")]
    [TestCase("K_SERVICE", "service", "JsonLogging", "True")]
    [TestCase("K_SERVICE", null, "JsonLogging", "False")]
    public void The_environment_becomes_settings(string variable, string? value, string key, string? expected)
    {
        using var variables = new Variables((variable, value));

        Assert.That(Settings()[$"FunctionsFramework:{key}"], Is.EqualTo(expected));
    }

    [Test]
    public void The_command_line_beats_the_environment()
    {
        using var variables = new Variables(("PORT", "1"), ("FUNCTION_TARGET", "FromEnvironment"));

        var settings = Settings("--port", "2", "--target", "FromCommandLine");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(settings["FunctionsFramework:Port"], Is.EqualTo("2"));
            Assert.That(settings["FunctionsFramework:FunctionTarget"], Is.EqualTo("FromCommandLine"));
        }
    }

    [Test]
    public void A_single_bare_argument_is_the_target()
    {
        Assert.That(Settings("Some.Function")["FunctionsFramework:FunctionTarget"], Is.EqualTo("Some.Function"));
    }

    [Test]
    public void The_placeholder_of_launch_settings_is_refused()
    {
        Assert.That(() => Settings("%LAUNCHER_ARGS%"), Throws.InvalidOperationException.With.Message.Contains("Web SDK"));
    }

    private static IConfigurationRoot Settings(params string[] args) =>
        new ConfigurationBuilder().AddFunctionsEnvironment().AddFunctionsCommandLine(args).Build();
}
