using Microsoft.AspNetCore.Builder;

namespace NbaPipeline.LocalCloud.Tests;

public sealed class ServerTests
{
    [Test]
    public async Task A_port_in_use_is_a_sentence_that_says_what_to_do()
    {
        using var warehouse = Some.Warehouse();
        await using var first = await LocalCloudServer.StartAsync(new LocalCloudOptions(), warehouse);
        var port = first.BaseAddress.Port;

        Assert.That(
            async () => await LocalCloudServer.StartAsync(new LocalCloudOptions { Port = port }, warehouse),
            Throws.TypeOf<PortInUseException>().With.Message.EqualTo($"Port {port} is in use; choose another with --port."));
    }

    [Test]
    public async Task The_index_lists_what_is_there_and_what_others_mount()
    {
        using var warehouse = Some.Warehouse();
        var options = new LocalCloudOptions { Map = endpoints => endpoints.MapGet("/functions", () => "here"), Pages = [("/functions", "Functions")] };
        await using var server = await LocalCloudServer.StartAsync(options, warehouse);
        using var http = new HttpClient { BaseAddress = server.BaseAddress };

        Assert.That(await http.GetStringAsync("/"), Does.Contain("href=\"/bigquery\"").And.Contain("href=\"/slack\"").And.Contain("href=\"/functions\""));
        Assert.That(await http.GetStringAsync("/functions"), Is.EqualTo("here"));
    }

    [Test]
    public async Task A_request_that_never_ends_does_not_keep_the_server()
    {
        using var warehouse = Some.Warehouse();
        var begun = new TaskCompletionSource();
        var server = await LocalCloudServer.StartAsync(new LocalCloudOptions { Map = endpoints => endpoints.MapGet("/never", NeverAsync) }, warehouse);
        using var http = new HttpClient { BaseAddress = server.BaseAddress };
        var asked = http.GetAsync("/never");
        await begun.Task;

        await server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

        Assert.That(async () => await asked, Throws.InstanceOf<HttpRequestException>());

        Task NeverAsync()
        {
            begun.SetResult();
            return Task.Delay(Timeout.Infinite);
        }
    }
}
