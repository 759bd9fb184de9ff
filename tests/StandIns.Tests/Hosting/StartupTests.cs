using System.Reflection;
using Google.Cloud.Functions.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.StandIns.Tests.Functions;
using NbaPipeline.StandIns.Tests.Support;

namespace NbaPipeline.StandIns.Tests.Hosting;

public class StartupTests
{
    [Test]
    public async Task Startups_run_by_order_then_by_name_and_settings_of_all_come_first()
    {
        using var hosted = await Hosted.StartAsync<OrderedFunction>();

        var steps = hosted.Services.GetServices<StartupStep>().Select(step => step.Name);

        Assert.That(steps, Is.EqualTo(["a sees setting", "b", "assembly", "late"]));
    }

    [Test]
    public void Startups_are_found_on_the_assembly_the_class_and_its_base()
    {
        var startups = FunctionsStartupAttribute.GetStartupTypes(Assembly.GetExecutingAssembly(), typeof(OrderedFunction));

        Assert.That(startups, Is.EqualTo([typeof(AStartup), typeof(BStartup), typeof(TestStartup), typeof(LateStartup)]));
    }

    [Test]
    public void Without_a_function_only_the_assemblys_startups_count()
    {
        var startups = FunctionsStartupAttribute.GetStartupTypes(Assembly.GetExecutingAssembly(), target: null);

        Assert.That(startups, Is.EqualTo([typeof(TestStartup)]));
    }
}
