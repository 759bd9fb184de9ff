using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace NbaPipeline.StandIns.Tests.Functions;

public sealed record Question(int Number);

public sealed record Answer(int Twice);

internal sealed class TypedFunction : ITypedFunction<Question, Answer>
{
    public Task<Answer> HandleAsync(Question request, CancellationToken cancellationToken) =>
        request.Number < 0 ? throw new ArgumentException("negative") : Task.FromResult(new Answer(request.Number * 2));
}

/// <summary>Takes its number from the query, and cannot write thirteen.</summary>
[FunctionsStartup(typeof(OwnReaderStartup))]
internal sealed class OwnReaderFunction : ITypedFunction<Question, Answer>
{
    public Task<Answer> HandleAsync(Question request, CancellationToken cancellationToken) => Task.FromResult(new Answer(request.Number));
}

public sealed class OwnReaderStartup : FunctionsStartup
{
    public override void ConfigureServices(WebHostBuilderContext context, IServiceCollection services) => services
        .AddSingleton<IHttpRequestReader<Question>, QueryReader>()
        .AddSingleton<IHttpResponseWriter<Answer>, SuperstitiousWriter>();

    private sealed class QueryReader : IHttpRequestReader<Question>
    {
        public Task<Question> ReadRequestAsync(HttpRequest httpRequest) =>
            Task.FromResult(new Question(int.Parse(httpRequest.Query["n"]!, System.Globalization.CultureInfo.InvariantCulture)));
    }

    private sealed class SuperstitiousWriter : IHttpResponseWriter<Answer>
    {
        public Task WriteResponseAsync(HttpResponse httpResponse, Answer functionResponse) => functionResponse.Twice == 13
            ? throw new InvalidOperationException("thirteen")
            : httpResponse.WriteAsync($"written {functionResponse.Twice}");
    }
}
