using CloudNative.CloudEvents;
using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using Microsoft.AspNetCore.Http;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Repository.Tests.Functions;

public sealed class ClassTests
{
    [TestCaseSource(typeof(Shipped), nameof(Shipped.Functions))]
    public void A_function_is_the_class_its_folder_names(string function)
    {
        var folder = Shipped.Function(function);

        Assert.That(ClassRules.Violations(folder.LoadClass(), folder.Manifest.Trigger.Type), Is.Empty);
    }

    [TestCase(typeof(Sound), "http", null)]
    [TestCase(typeof(Open), "http", "is not sealed")]
    [TestCase(typeof(Hidden), "http", "is not public")]
    [TestCase(typeof(Twofold), "http", "implements 2 interfaces")]
    [TestCase(typeof(Idle), "http", "implements 0 interfaces")]
    [TestCase(typeof(Unstarted), "http", "does not name MonitoringStartup")]
    [TestCase(typeof(Sound), "topic", "triggered by topic but implements IHttpFunction")]
    public void A_class_that_could_not_be_deployed_is_named(Type function, string trigger, string? words)
    {
        Assert.That(ClassRules.Violations(function, trigger), words is null ? Is.Empty : Has.Some.Contains(words));
    }

    [FunctionsStartup(typeof(MonitoringStartup))]
    public sealed class Sound : IHttpFunction
    {
        public Task HandleAsync(HttpContext context) => Task.CompletedTask;
    }

    [FunctionsStartup(typeof(MonitoringStartup))]
    public class Open : IHttpFunction
    {
        public Task HandleAsync(HttpContext context) => Task.CompletedTask;
    }

    [FunctionsStartup(typeof(MonitoringStartup))]
    internal sealed class Hidden : IHttpFunction
    {
        public Task HandleAsync(HttpContext context) => Task.CompletedTask;
    }

    [FunctionsStartup(typeof(MonitoringStartup))]
    public sealed class Twofold : IHttpFunction, ICloudEventFunction
    {
        public Task HandleAsync(HttpContext context) => Task.CompletedTask;

        public Task HandleAsync(CloudEvent cloudEvent, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    [FunctionsStartup(typeof(MonitoringStartup))]
    public sealed class Idle;

    public sealed class Unstarted : IHttpFunction
    {
        public Task HandleAsync(HttpContext context) => Task.CompletedTask;
    }
}
