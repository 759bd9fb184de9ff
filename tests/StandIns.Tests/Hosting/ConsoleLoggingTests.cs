using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace NbaPipeline.StandIns.Tests.Hosting;

/// <summary>Standard output belongs to the process, so these run alone.</summary>
[NonParallelizable]
public class ConsoleLoggingTests
{
    [Test]
    public void Text_has_the_entry_on_one_line_and_scopes_and_exception_on_lines_of_their_own()
    {
        var lines = Written(json: false, logger =>
        {
            using var scope = logger.BeginScope(new Dictionary<string, object> { ["game"] = 42 });
            using var inner = logger.BeginScope("inner");
            logger.LogError(new InvalidDataException("broken"), "Cannot read {Table}", "nba.games");
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines[0], Does.Match(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z \[Category\] \[fail\] Cannot read nba\.games$"));
            Assert.That(lines[1], Is.EqualTo("Scopes: [{ game: 42 }, inner]"));
            Assert.That(lines[2], Is.EqualTo("System.IO.InvalidDataException: broken"));
        }
    }

    [Test]
    public void Json_is_one_line_of_strings()
    {
        var lines = Written(json: true, logger =>
        {
            using var scope = logger.BeginScope(new Dictionary<string, object> { ["game"] = 42 });
            using var inner = logger.BeginScope("inner");
            logger.LogWarning(new InvalidDataException("broken"), "{0} of {Table} late", 1.5, "nba.games");
        });

        Assert.That(JsonNode.Parse(lines.Single())!.ToJsonString(), Is.EqualTo(JsonNode.Parse(
            """
            {"message":"1.5 of nba.games late","category":"Category","exception":"System.IO.InvalidDataException: broken","severity":"WARNING",
             "format_parameters":{"_0":"1.5","Table":"nba.games","{OriginalFormat}":"{0} of {Table} late"},"scopes":[{"game":"42"},"inner"]}
            """)!.ToJsonString()));
    }

    [TestCase(LogLevel.Trace, "DEBUG")]
    [TestCase(LogLevel.Debug, "DEBUG")]
    [TestCase(LogLevel.Information, "INFO")]
    [TestCase(LogLevel.Error, "ERROR")]
    [TestCase(LogLevel.Critical, "CRITICAL")]
    public void Json_without_parameters_exception_or_scopes_has_three_members(LogLevel level, string severity)
    {
        var line = Written(json: true, logger => logger.Log(level, "plain")).Single();

        Assert.That(line, Is.EqualTo($$"""{"message":"plain","category":"Category","severity":"{{severity}}"}"""));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Empty_messages_and_kestrels_slow_heartbeat_are_dropped(bool json)
    {
        const string Kestrel = "Microsoft.AspNetCore.Server.Kestrel";
        var empty = Written(json, logger => logger.LogError("{Nothing}", ""));
        var heartbeat = Written(json, logger => logger.LogWarning(new EventId(22), "slow"), Kestrel);
        var other = Written(json, logger => logger.LogWarning(new EventId(23), "kept"), Kestrel);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(empty, Is.Empty);
            Assert.That(heartbeat, Is.Empty);
            Assert.That(other, Has.Length.EqualTo(1));
        }
    }

    private static string[] Written(bool json, Action<ILogger> log, string category = "Category")
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("FunctionsFramework:JsonLogging", json.ToString())]).Build();
        var console = Console.Out;
        using var written = new StringWriter();
        Console.SetOut(written);
        try
        {
            using var factory = LoggerFactory.Create(logging => logging
                .SetMinimumLevel(LogLevel.Trace)
                .AddFunctionsConsoleLogging(new WebHostBuilderContext { Configuration = settings }));
            log(factory.CreateLogger(category));
        }
        finally
        {
            Console.SetOut(console);
        }
        return written.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }
}
