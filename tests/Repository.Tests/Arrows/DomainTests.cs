namespace NbaPipeline.Repository.Tests.Arrows;

public sealed class DomainTests
{
    [Test]
    public void The_domain_knows_no_Google_no_HTTP_and_no_files()
    {
        var domain = Checkout.Code.Where(file => file.StartsWith("shared/Monitoring/", StringComparison.Ordinal));

        Assert.That(domain.SelectMany(file => DomainRules.Violations(file, Checkout.Read(file))), Is.Empty);
    }

    [TestCase("using Google.Cloud.BigQuery.V2;")]
    [TestCase("using Microsoft.AspNetCore.Http;")]
    [TestCase("using System.Net.Http;")]
    [TestCase("    private readonly HttpClient _client;")]
    [TestCase("    var text = File.ReadAllText(path);")]
    [TestCase("    var text = System.IO.File.ReadAllText(path);")]
    [TestCase("    foreach (var file in Directory.EnumerateFiles(path))")]
    [TestCase("    var project = Environment.GetEnvironmentVariable(\"PROJECT\");")]
    public void A_mention_of_the_outside_is_named_with_its_line(string line)
    {
        Assert.That(DomainRules.Violations("X.cs", $"namespace X;\n{line}\n"), Has.One.StartsWith("X.cs(2): the domain mentions"));
    }

    [TestCase("using NbaPipeline.Monitoring.Google.Hosting; // would not compile, and is the project's arrow to forbid")]
    [TestCase("    public QueryFile File { get; }")]
    [TestCase("    var sql = file.Sql;")]
    public void What_only_sounds_alike_is_left_alone(string line)
    {
        Assert.That(DomainRules.Violations("X.cs", line), Is.Empty);
    }
}
