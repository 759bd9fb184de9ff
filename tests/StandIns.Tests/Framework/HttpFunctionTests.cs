using NbaPipeline.StandIns.Tests.Functions;
using NbaPipeline.StandIns.Tests.Support;

namespace NbaPipeline.StandIns.Tests.Framework;

public class HttpFunctionTests
{
    [TestCase("GET", "/")]
    [TestCase("POST", "/any/path/at/all")]
    [TestCase("DELETE", "/robots")]
    public async Task Every_path_and_every_method_reaches_the_function(string method, string path)
    {
        using var hosted = await Hosted.StartAsync<EchoFunction>();

        var response = await hosted.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.That(await response.Content.ReadAsStringAsync(), Does.StartWith($"{method} {path} "));
    }

    [TestCase("/robots.txt")]
    [TestCase("/favicon.ico")]
    [TestCase("/favicon.ico/below")]
    public async Task Two_paths_are_answered_404_with_no_body_after_the_startups_middleware(string path)
    {
        using var hosted = await Hosted.StartAsync<OrderedFunction>();

        var response = await hosted.Client.GetAsync(path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(404));
            Assert.That(await response.Content.ReadAsStringAsync(), Is.Empty);
            Assert.That(response.Headers.GetValues("X-Middleware"), Is.EqualTo(["ran"]));
        }
    }

    [Test]
    public async Task In_memory_an_exception_of_the_function_reaches_the_caller()
    {
        using var hosted = await Hosted.StartAsync<EchoFunction>();

        Assert.That(() => hosted.Client.GetAsync("/throw"), Throws.TypeOf<InvalidDataException>().With.Message.EqualTo("asked to fail"));
    }

    [Test]
    public async Task Each_request_has_its_own_function_and_its_own_scoped_services()
    {
        using var hosted = await Hosted.StartAsync<EchoFunction>();

        var first = await hosted.Client.GetStringAsync("/");
        var second = await hosted.Client.GetStringAsync("/");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(second, Does.StartWith("GET / 1 "), "a second request on the same instance would count 2");
            Assert.That(second, Is.Not.EqualTo(first), "the visit's id must differ");
        }
    }
}
