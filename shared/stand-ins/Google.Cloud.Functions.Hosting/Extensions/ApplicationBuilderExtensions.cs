using Google.Cloud.Functions.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Microsoft.AspNetCore.Hosting;

/// <summary>The request pipeline of a function, for whoever hosts one without <see cref="EntryPoint"/>.</summary>
public static class ApplicationBuilderExtensions
{
    public static IApplicationBuilder UseFunctionsFramework(this IApplicationBuilder app, WebHostBuilderContext context) =>
        FunctionPipeline.Build(context, app, validateStartups: false);
}
