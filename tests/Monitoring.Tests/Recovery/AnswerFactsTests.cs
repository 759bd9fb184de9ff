using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Monitoring.Tests.Recovery;

public sealed class AnswerFactsTests
{
    [Test]
    public void Every_value_has_its_path() =>
        Assert.That(
            AnswerFacts.Read("""{"status":"completed","results":[{"processor":"A","status":"error"}],"data_summary":{"rowCount":0,"ok":true,"none":null}}"""),
            Is.EqualTo(new Dictionary<string, string>
            {
                ["status"] = "completed",
                ["results.0.processor"] = "A",
                ["results.0.status"] = "error",
                ["data_summary.rowCount"] = "0",
                ["data_summary.ok"] = "True",
            }));

    [TestCase("")]
    [TestCase("<!doctype html>")]
    [TestCase("""{"status":"comp""")]
    public void A_body_that_is_no_json_has_none(string body) => Assert.That(AnswerFacts.Read(body), Is.Empty);
}
