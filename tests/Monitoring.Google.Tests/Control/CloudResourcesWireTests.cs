using System.Net;
using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Google.Control;
using NbaPipeline.Monitoring.Google.Recovery;
using NbaPipeline.Monitoring.Google.Resilience;

namespace NbaPipeline.Monitoring.Google.Tests.Control;

public sealed class CloudResourcesWireTests
{
    [Test]
    public async Task A_subscription_is_read_with_its_address_identity_and_dead_letters_page_by_page()
    {
        using var http = new ScriptedHttp(
            ScriptedHttp.Says(HttpStatusCode.OK, """
                {"subscriptions":[{"name":"projects/p/subscriptions/gate","topic":"projects/p/topics/t","pushConfig":{"pushEndpoint":"https://gate.example.com/x","oidcToken":{"serviceAccountEmail":"caller@p"}},
                  "deadLetterPolicy":{"deadLetterTopic":"projects/p/topics/gate-dead-letters"}}],"nextPageToken":"n"}
                """),
            ScriptedHttp.Says(HttpStatusCode.OK, """{"subscriptions":[{"name":"projects/p/subscriptions/pulled","topic":"_deleted-topic_"}]}"""));

        var subscriptions = await Resources(http).ListSubscriptionsAsync(default);

        Assert.That(subscriptions.Items, Is.EqualTo(
        [
            new PushSubscription("gate", "t") { Endpoint = new("https://gate.example.com/x"), Identity = "caller@p", DeadLetters = "gate-dead-letters" },
            new PushSubscription("pulled", "_deleted-topic_"),
        ]));
    }

    [TestCase(HttpStatusCode.OK, """{"state":"ENABLED"}""", 1, 0)]
    [TestCase(HttpStatusCode.OK, """{"state":"DESTROYED"}""", 0, 0)]
    [TestCase(HttpStatusCode.NotFound, """{"error":{"status":"NOT_FOUND"}}""", 0, 0)]
    [TestCase(HttpStatusCode.Forbidden, """{"error":{"status":"PERMISSION_DENIED"}}""", 0, 1)]
    public async Task A_secret_without_a_version_in_force_is_missing_and_one_that_may_not_be_seen_is_not(HttpStatusCode status, string body, int found, int unseen)
    {
        using var http = new ScriptedHttp(ScriptedHttp.Says(status, body));

        var secrets = await Resources(http).FindSecretsAsync(["reliability-slack-bot-token"], default);

        Assert.That((secrets.Items.Count, secrets.Unlisted.Count), Is.EqualTo((found, unseen)));
        Assert.That(http.Received[0].Address.PathAndQuery, Is.EqualTo("/secrets/v1/projects/p/secrets/reliability-slack-bot-token/versions/latest"));
    }

    [Test]
    public async Task A_table_is_asked_for_by_its_name_alone()
    {
        using var http = new ScriptedHttp(ScriptedHttp.Says(HttpStatusCode.OK, """{"tableReference":{}}"""));

        var tables = await Resources(http).FindTablesAsync(["nba_monitoring.incident_events"], default);

        Assert.That(tables.Items, Is.EqualTo(["nba_monitoring.incident_events"]));
        Assert.That(http.Received[0].Address.PathAndQuery, Is.EqualTo("/tables/bigquery/v2/projects/p/datasets/nba_monitoring/tables/incident_events?fields=tableReference"));
    }

    private static RestCloudResources Resources(ScriptedHttp http)
    {
        var pipelines = new Pipelines(Options.Create(new ResilienceOptions()), new ResilienceClock(new HurriedTime(new ResilienceOptions().AttemptTimeout)));
        var options = new ControlPlaneOptions
        {
            ProjectId = "p", PubSub = new("http://127.0.0.1:1/pubsub/"), SecretManager = new("http://127.0.0.1:1/secrets/"), BigQuery = new("http://127.0.0.1:1/tables/"),
        };
        return new(new GoogleApi(http, new ServiceTokens(), pipelines), Options.Create(options));
    }
}
