using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using NbaPipeline.LocalCloud.Identity;
using NbaPipeline.Monitoring.Callers;
using NbaPipeline.Monitoring.Google.Callers;
using NbaPipeline.Monitoring.Google.Resilience;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Monitoring.Google.Tests.Callers;

public sealed class CallerVerifierTests
{
    private const string Ana = "ana@example.org";
    private const string Here = "https://backfill.example.org";
    private static readonly Uri Issuer = new("https://issuer.example.org");
    private static readonly DateTimeOffset Now = Some.Eastern("2026-01-16 12:00");
    private readonly StoppedClock _clock = new(Now);
    private readonly Uri _keys = new($"https://keys.example.org/{Guid.NewGuid():N}");

    [Test]
    public async Task Whom_the_issuer_names_and_we_allow_may() => Assert.That(await VerifyAsync(Token(Ana)), Is.EqualTo(new CallerVerdict.Allowed(new Caller(Ana))));

    [TestCase(null, "An order needs a caller")]
    [TestCase("Basic YTpi", "holds no bearer token")]
    [TestCase("Bearer  ", "holds no bearer token")]
    [TestCase("Bearer nothing", "The token is not valid")]
    [TestCase("Bearer a.b.c", "The token is not valid")]
    [TestCase("Bearer a.b.SIGNATURE_REMOVED_BY_GOOGLE", "X-Serverless-Authorization")]
    public async Task What_is_no_token_vouches_for_nobody(string? header, string words) => await RefusedAsync(header, isKnown: false, words);

    [Test]
    public async Task A_token_for_another_audience_vouches_for_nobody() => await RefusedAsync(Token(Ana, "https://other.example.org"), isKnown: false, "audience");

    [Test]
    public async Task A_token_of_another_issuer_vouches_for_nobody() =>
        await RefusedAsync($"Bearer {new LocalIdentity(new("https://other.example.org"), _clock).TokenFor(Ana, Here)}", isKnown: false, "issuer");

    [Test]
    public async Task Whoever_is_named_and_not_allowed_may_not() => await RefusedAsync(Token("eve@example.org"), isKnown: true, "eve@example.org may not order");

    [Test]
    public async Task A_token_whose_words_were_changed_vouches_for_nobody()
    {
        var parts = Token(Ana).Split('.');
        var other = Token("eve@example.org").Split('.');

        await RefusedAsync($"{parts[0]}.{other[1]}.{parts[2]}", isKnown: false, "The token is not valid");
    }

    [Test]
    public async Task A_token_that_others_keys_signed_vouches_for_nobody()
    {
        using var others = RSA.Create(2048);
        var parts = Token(Ana)["Bearer ".Length..].Split('.');
        var signature = others.SignData(System.Text.Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

        await RefusedAsync($"Bearer {parts[0]}.{parts[1]}.{System.Buffers.Text.Base64Url.EncodeToString(signature)}", isKnown: false, "The token is not valid");
    }

    [TestCase(3629, true)]
    [TestCase(3630, false)]
    [TestCase(-30, true)]
    [TestCase(-31, false)]
    public async Task Its_times_are_read_by_the_functions_own_clock_with_half_a_minute_of_tolerance(int seconds, bool isGood)
    {
        var token = Token(Ana);
        _clock.Advance(TimeSpan.FromSeconds(seconds));

        Assert.That(await VerifyAsync(token) is CallerVerdict.Allowed, Is.EqualTo(isGood));
    }

    [Test]
    public async Task Where_the_keys_cannot_be_read_nobody_knows()
    {
        using var http = new ScriptedHttp(ScriptedHttp.Says(HttpStatusCode.ServiceUnavailable, ""));

        Assert.That(await VerifyAsync(Token(Ana), http: http), Is.InstanceOf<CallerVerdict.Unknown>());
    }

    [Test]
    public async Task Nobody_may_where_nobody_is_named() =>
        Assert.That(await VerifyAsync(Token(Ana), new CallerOptions { Audiences = [Here] }), Is.InstanceOf<CallerVerdict.Refused>());

    private string Token(string email, string audience = Here) => $"Bearer {new LocalIdentity(Issuer, _clock).TokenFor(email, audience)}";

    private async Task RefusedAsync(string? header, bool isKnown, string words)
    {
        var refused = await VerifyAsync(header) as CallerVerdict.Refused;

        Assert.That(refused?.IsKnown, Is.EqualTo(isKnown));
        Assert.That(refused!.Sentence, Does.Contain(words));
    }

    private async Task<CallerVerdict> VerifyAsync(string? header, CallerOptions? options = null, ScriptedHttp? http = null)
    {
        using var keys = new ScriptedHttp(ScriptedHttp.Says(HttpStatusCode.OK, LocalIdentity.Keys()));
        var whole = (options ?? new CallerOptions { Audiences = [Here], Allowed = [Ana] }) with { Issuer = Issuer.ToString(), Certificates = _keys };
        var pipelines = new Pipelines(Options.Create(new ResilienceOptions { FirstDelay = TimeSpan.FromMilliseconds(1) }), new ResilienceClock(TimeProvider.System));
        return await new GoogleCallerVerifier(new OneHandler(http ?? keys), Options.Create(whole), pipelines, _clock).VerifyAsync(header, default);
    }

    private sealed class OneHandler(HttpMessageHandler handler) : IHttpMessageHandlerFactory
    {
        public HttpMessageHandler CreateHandler(string name) => handler;
    }
}
