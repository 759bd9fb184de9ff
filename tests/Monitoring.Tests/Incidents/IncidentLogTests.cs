using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Tests.Incidents;

public sealed class IncidentLogTests
{
    private readonly IncidentStage _stage = new();

    [Test]
    public async Task What_was_written_is_read_back_whole()
    {
        await _stage.SeeAsync(SomeFinding.Of(Severity.Critical), SomeFinding.Of(Severity.Warning, Some.Date.AddDays(-1)));
        await _stage.HealAsync(SomeFinding.Of(Severity.Critical));
        var json = (await _stage.Documents.ListAsync("incidents", default)).Single().Json;

        await new IncidentLog(_stage.Documents).ChangeAsync("phase2/bdl", file => file! with { LastNumber = file.LastNumber }, default);

        Assert.That((await _stage.Documents.ListAsync("incidents", default)).Single().Json, Is.EqualTo(json));
    }

    [Test]
    public async Task Every_entity_is_one_document_whose_id_holds_no_slash()
    {
        await _stage.SeeAsync(SomeFinding.Of(Severity.Warning), SomeFinding.Of(Severity.Warning, entity: "nbac_gamebook"));

        var documents = await _stage.Documents.ListAsync("incidents", default);

        Assert.That(documents.Select(document => document.Path), Is.EqualTo(["incidents/phase2~bdl", "incidents/phase2~nbac_gamebook"]));
    }

    [Test]
    public async Task Two_writers_who_collide_lose_nothing()
    {
        var log = new IncidentLog(_stage.Documents);
        var isFirst = true;

        await log.ChangeAsync("phase2/bdl", Interrupted, default);

        var (_, newest) = await log.ChangeAsync("phase2/bdl", _ => null, default);
        Assert.That(newest!.LastNumber, Is.EqualTo(11));

        EntityIncidents Interrupted(EntityIncidents? file)
        {
            if (isFirst)
            {
                isFirst = false;
                log.ChangeAsync("phase2/bdl", _ => new EntityIncidents(Phase.Raw, "bdl") { LastNumber = 10 }, default).GetAwaiter().GetResult();
            }

            return (file ?? new EntityIncidents(Phase.Raw, "bdl")) with { LastNumber = (file?.LastNumber ?? 0) + 1 };
        }
    }

    [Test]
    public void Endless_collisions_are_an_error_and_not_a_loop()
    {
        var log = new IncidentLog(_stage.Documents);

        Assert.That(
            () => log.ChangeAsync("phase2/bdl", file => Outrun(file, 1), default),
            Throws.TypeOf<DocumentStoreException>().With.Message.Contains("phase2/bdl").And.Property("IsPermanent").False);

        EntityIncidents Outrun(EntityIncidents? file, int step)
        {
            log.ChangeAsync("phase2/bdl", newest => (newest ?? new EntityIncidents(Phase.Raw, "bdl")) with { LastNumber = (newest?.LastNumber ?? 0) + 1 }, default)
                .GetAwaiter().GetResult();
            return (file ?? new EntityIncidents(Phase.Raw, "bdl")) with { LastNumber = (file?.LastNumber ?? 0) + step };
        }
    }

    [TestCase("null")]
    [TestCase("""{"phase":"Raw"}""")]
    [TestCase("""{"phase":"Raw","entity":"bdl","incidents":[{"id":"x"}]}""")]
    public async Task A_document_that_holds_no_incidents_is_an_error_and_no_empty_list(string json)
    {
        await _stage.Documents.CreateAsync("incidents/phase2~bdl", json, default);

        Assert.That(() => new IncidentLog(_stage.Documents).ReadAsync(default), Throws.TypeOf<DocumentStoreException>().With.Property("IsPermanent").True);
    }

    [Test]
    public async Task What_is_long_over_and_told_goes_and_its_number_is_not_used_again()
    {
        var finding = SomeFinding.Of(Severity.Warning);
        await _stage.SeeAsync(finding);
        await _stage.HealAsync(finding);
        await _stage.HealAsync(finding);
        _stage.Clock.Now = (await _stage.OnlyAsync()).ClosedAt!.Value.AddHours(48);
        await _stage.SweepAsync();
        var kept = (await _stage.IncidentsAsync()).Count;
        _stage.Clock.Advance(TimeSpan.FromMinutes(1));
        await _stage.SweepAsync();
        var gone = (await _stage.IncidentsAsync()).Count;

        await _stage.SeeAsync(finding);

        Assert.That((kept, gone, (await _stage.OnlyAsync()).Id), Is.EqualTo((1, 0, "phase2/bdl/2026-01-15#2")));
    }
}
