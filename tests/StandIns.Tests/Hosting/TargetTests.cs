using System.Reflection;
using System.Reflection.Emit;
using Google.Cloud.Functions.Framework;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.StandIns.Tests.Functions;

namespace NbaPipeline.StandIns.Tests.Hosting;

public class TargetTests
{
    [Test]
    public void The_only_function_of_an_assembly_is_the_target()
    {
        Assert.That(Registered(AssemblyWith("Only")), Is.EqualTo(["Only"]));
    }

    [Test]
    public void An_assembly_without_functions_has_no_target()
    {
        Assert.That(() => Registered(AssemblyWith()), Throws.ArgumentException.With.Message.EqualTo("No valid Cloud Function types found."));
    }

    [Test]
    public void Several_functions_need_a_name()
    {
        Assert.That(
            () => Registered(AssemblyWith("One", "Other")),
            Throws.ArgumentException.With.Message.StartsWith("Multiple Cloud Function types found.").And.Message.Contains("FUNCTION_TARGET"));
    }

    [Test]
    public void A_named_function_is_the_target()
    {
        Assert.That(Registered(AssemblyWith("One", "Other"), "Other"), Is.EqualTo(["Other"]));
    }

    [Test]
    public void A_name_that_does_not_exist_is_refused()
    {
        Assert.That(
            () => Registered(AssemblyWith("Only"), "Mistyped"),
            Throws.InvalidOperationException.With.Message.EqualTo("Can't load specified function type 'Mistyped'"));
    }

    [Test]
    public void A_class_that_is_no_function_is_refused()
    {
        Assert.That(
            () => new ServiceCollection().AddFunctionTarget<Visit>(),
            Throws.InvalidOperationException.With.Message.Contains("doesn't support any known function interfaces"));
    }

    private static List<string?> Registered(Assembly assembly, string? target = null)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("FunctionsFramework:FunctionTarget", target)]).Build();
        var services = new ServiceCollection().AddFunctionTarget(new WebHostBuilderContext { Configuration = settings }, assembly);
        return [.. from service in services where service.ServiceType == typeof(IHttpFunction) select service.ImplementationType?.FullName];
    }

    private static AssemblyBuilder AssemblyWith(params string[] functions)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Emitted"), AssemblyBuilderAccess.Run);
        var module = assembly.DefineDynamicModule("Emitted");
        module.DefineType("NoFunction").CreateType();
        foreach (var name in functions)
        {
            module.DefineType(name, TypeAttributes.Public, typeof(OrderedBase)).CreateType();
        }
        return assembly;
    }
}
