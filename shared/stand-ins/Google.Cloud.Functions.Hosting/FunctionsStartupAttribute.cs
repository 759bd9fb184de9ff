using System.Reflection;

namespace Google.Cloud.Functions.Hosting;

/// <summary>Names a startup to use. On the assembly it serves every function there; on a class, that one and its heirs.</summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class, AllowMultiple = true)]
public class FunctionsStartupAttribute(Type startupType) : Attribute
{
    public Type StartupType { get; set; } = startupType;

    /// <summary>Lower runs first; equals run by the full name of the startup.</summary>
    public int Order { get; set; }

    public static IEnumerable<Type> GetStartupTypes(Assembly assembly, Type? target) =>
    [
        .. from attribute in assembly.GetCustomAttributes<FunctionsStartupAttribute>().Concat(OnType(target))
           orderby attribute.Order, attribute.StartupType.FullName
           select attribute.StartupType,
    ];

    private static IEnumerable<FunctionsStartupAttribute> OnType(Type? target) =>
        target?.GetCustomAttributes<FunctionsStartupAttribute>(inherit: true) ?? [];
}
