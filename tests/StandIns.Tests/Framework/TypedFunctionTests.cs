using System.Net;
using Microsoft.Extensions.Logging;
using NbaPipeline.StandIns.Tests.Functions;
using NbaPipeline.StandIns.Tests.Support;

namespace NbaPipeline.StandIns.Tests.Framework;

public class TypedFunctionTests
{
    [Test]
    public async Task The_default_reader_and_writer_are_json_and_set_no_content_type()
    {
        using var hosted = await Hosted.StartAsync<TypedFunction>();

        var response = await hosted.Client.PostAsync("/", new StringContent("""{"Number":21}"""));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo("""{"Twice":42}"""));
            Assert.That(response.Content.Headers.ContentType, Is.Null);
        }
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("garbage")]
    [TestCase("""{"Number":"x"}""")]
    public async Task A_request_that_cannot_be_read_is_a_400_without_a_body(string body)
    {
        using var hosted = await Hosted.StartAsync<TypedFunction>();

        var response = await hosted.Client.PostAsync("/", new StringContent(body));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(await response.Content.ReadAsStringAsync(), Is.Empty);
            Assert.That(hosted.Logs.Entries, Has.One.Matches<(LogLevel Level, string, bool HasException)>(
                entry => entry.Level == LogLevel.Error && entry.HasException));
        }
    }

    [Test]
    public async Task An_exception_of_the_function_is_not_the_adapters_business()
    {
        using var hosted = await Hosted.StartAsync<TypedFunction>();

        Assert.That(
            () => hosted.Client.PostAsync("/", new StringContent("""{"Number":-1}""")),
            Throws.ArgumentException.With.Message.EqualTo("negative"));
    }

    [TestCase("/?n=7", HttpStatusCode.OK, "written 7")]
    [TestCase("/?n=seven", HttpStatusCode.BadRequest, "")]
    [TestCase("/?n=13", HttpStatusCode.InternalServerError, "")]
    public async Task A_startup_replaces_reader_and_writer_and_their_failures_are_400_and_500(string path, HttpStatusCode status, string body)
    {
        using var hosted = await Hosted.StartAsync<OwnReaderFunction>();

        var response = await hosted.Client.GetAsync(path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.StatusCode, Is.EqualTo(status));
            Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo(body));
        }
    }
}
