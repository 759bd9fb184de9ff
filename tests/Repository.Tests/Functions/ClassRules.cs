using System.Reflection;
using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using NbaPipeline.Monitoring.Google.Hosting;
using static NbaPipeline.Repository.Tests.Rule;

namespace NbaPipeline.Repository.Tests.Functions;

/// <summary>How a function's class stands to the framework: one interface, chosen by the trigger, and the one startup.</summary>
internal static class ClassRules
{
    private static readonly Type[] ForHttp = [typeof(IHttpFunction), typeof(ITypedFunction<,>)];
    private static readonly Type[] ForTopics = [typeof(ICloudEventFunction), typeof(ICloudEventFunction<>)];

    public static IEnumerable<string> Violations(Type function, string trigger)
    {
        var interfaces = FrameworkInterfacesOf(function);
        return
        [
            .. Unless(function.IsSealed, $"{function.Name} is not sealed"),
            .. Unless(function.IsPublic || function.IsNestedPublic, $"{function.Name} is not public"),
            .. Unless(interfaces.Length == 1, $"{function.Name} implements {interfaces.Length} interfaces of the framework instead of one"),
            .. interfaces.Except(trigger == "topic" ? ForTopics : ForHttp)
                .Select(wrong => $"{function.Name} is triggered by {trigger} but implements {wrong.Name}"),
            .. Unless(
                StartupsOf(function).SequenceEqual([typeof(MonitoringStartup)]),
                $"{function.Name} does not name MonitoringStartup, and only it, as its startup"),
        ];
    }

    private static Type[] FrameworkInterfacesOf(Type function) =>
    [
        .. function.GetInterfaces()
            .Select(type => type.IsGenericType ? type.GetGenericTypeDefinition() : type)
            .Where(type => ForHttp.Contains(type) || ForTopics.Contains(type)),
    ];

    private static IEnumerable<Type> StartupsOf(Type function) =>
        function.GetCustomAttributes<FunctionsStartupAttribute>().Select(attribute => attribute.StartupType);
}
