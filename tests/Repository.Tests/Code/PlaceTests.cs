namespace NbaPipeline.Repository.Tests.Code;

public sealed class PlaceTests
{
    private static readonly string[] Unread = [".gz", ".png", ".sln"];

    [Test]
    public void No_file_names_a_place_on_one_machine_or_network()
    {
        var texts = Checkout.Files.Where(file => !Unread.Contains(Path.GetExtension(file)));

        Assert.That(texts.SelectMany(file => PlaceRules.Violations(file, Checkout.Read(file))), Is.Empty);
    }

    [TestCase("cd /home" + "/ann/pipeline")]
    [TestCase("var root = \"/srv" + "/pipeline\";")]
    [TestCase("path = C:" + "\\Users\\ann")]
    [TestCase("      \"resolved\": \"https" + "://packages.example.com/lodash.tgz\",")]
    [TestCase("registry=https" + "://npm.example.com/")]
    [TestCase("<add key=\"team\" value=\"https" + "://nuget.example.com/v3/index.json\" />")]
    [TestCase("see http://wiki.example" + ".internal/page")]
    [TestCase("GET http" + "://10.0.0.7:8081/health")]
    public void A_trace_of_one_machine_is_named_with_its_line(string line)
    {
        Assert.That(PlaceRules.Violations("x.txt", $"\n{line}\n"), Has.One.StartsWith("x.txt(2) names"));
    }

    [TestCase("curl 'http://127.0.0.1:8080/functions/a?dry_run=true'")]
    [TestCase("https://example.com/home/ann")]
    [TestCase("cd $repository/srv/queue")]
    [TestCase("\"resolved\": \"file:../engine\",")]
    [TestCase("http://metadata.google.internal/computeMetadata/v1/")]
    public void A_place_that_everybody_has_is_left_alone(string line)
    {
        Assert.That(PlaceRules.Violations("x.txt", line), Is.Empty);
    }
}
