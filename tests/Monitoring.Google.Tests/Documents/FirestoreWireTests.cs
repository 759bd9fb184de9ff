using System.Net;
using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Google.Tests.Documents;

/// <summary>What our adapter makes of answers that the emulator never gives.</summary>
public sealed class FirestoreWireTests
{
    private const string Conflict = """{"error":{"code":400,"status":"FAILED_PRECONDITION","message":"stale"}}""";

    [TestCase(HttpStatusCode.ServiceUnavailable, """{"error":{"status":"UNAVAILABLE"}}""")]
    [TestCase(HttpStatusCode.Conflict, """{"error":{"status":"ABORTED"}}""")]
    [TestCase(HttpStatusCode.TooManyRequests, """{"error":{"status":"RESOURCE_EXHAUSTED"}}""")]
    [TestCase(HttpStatusCode.BadGateway, "<html>a proxy's page</html>")]
    public void A_passing_failure_is_tried_three_times_and_then_said(HttpStatusCode code, string body)
    {
        using var firestore = new ScriptedHttp(ScriptedHttp.Says(code, body));

        var failure = Assert.ThrowsAsync<DocumentStoreException>(() => Firestore.Over(firestore).GetAsync("incidents/x", default));

        Assert.That((failure!.IsPermanent, firestore.Received.Count), Is.EqualTo((false, 3)));
    }

    [TestCase(HttpStatusCode.Forbidden, """{"error":{"status":"PERMISSION_DENIED"}}""")]
    [TestCase(HttpStatusCode.Unauthorized, """{"error":{"status":"UNAUTHENTICATED"}}""")]
    [TestCase(HttpStatusCode.BadRequest, """{"error":{"status":"INVALID_ARGUMENT"}}""")]
    public void A_lost_right_is_no_missing_document(HttpStatusCode code, string body)
    {
        using var firestore = new ScriptedHttp(ScriptedHttp.Says(code, body));

        var failure = Assert.ThrowsAsync<DocumentStoreException>(() => Firestore.Over(firestore).GetAsync("incidents/x", default));

        Assert.That((failure!.IsPermanent, firestore.Received.Count), Is.EqualTo((true, 1)));
    }

    [Test]
    public async Task A_stale_version_is_a_lost_race_and_is_not_tried_again()
    {
        using var firestore = new ScriptedHttp(ScriptedHttp.Says(HttpStatusCode.BadRequest, Conflict));

        Assert.That(await Firestore.Over(firestore).UpdateAsync("incidents/x", "{}", "2026-01-16T18:00:00.123456Z", default), Is.False);
        Assert.That(firestore.Received.Single().Address.AbsoluteUri, Does.EndWith("/documents:commit"));
        Assert.That(firestore.Received.Single().Body, Does.Contain("""{"updateTime":"2026-01-16T18:00:00.123456Z"}"""));
    }

    [Test]
    public void A_list_that_is_refused_is_no_empty_list()
    {
        using var firestore = new ScriptedHttp(ScriptedHttp.Says(HttpStatusCode.BadRequest, Conflict));

        Assert.That(() => Firestore.Over(firestore).ListAsync("incidents", default), Throws.TypeOf<DocumentStoreException>());
    }

    [Test]
    public async Task A_document_s_name_cannot_leave_its_collection()
    {
        using var firestore = new ScriptedHttp(ScriptedHttp.Says(HttpStatusCode.NotFound, """{"error":{"status":"NOT_FOUND"}}"""));

        await Firestore.Over(firestore).GetAsync("incidents/phase2~bdl?x=1", default);

        Assert.That(firestore.Received.Single().Address.AbsoluteUri, Does.EndWith("/documents/incidents/phase2~bdl%3Fx%3D1"));
    }
}
