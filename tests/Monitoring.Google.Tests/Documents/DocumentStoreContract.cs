using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Google.Tests.Documents;

/// <summary>What every document store promises; each store runs all of it.</summary>
public abstract class DocumentStoreContract
{
    private const string Json = """{"state":"Open","count":3,"share":0.5,"is_late":true,"nothing":null,"games":["CHA@LAC","LAL@SAC"],"owed":{"title":"€ 🔴 \"x\"","at":"2026-01-16T18:00:00+00:00"}}""";

    private readonly string _collection = $"contract-{Guid.NewGuid():N}";

    protected abstract IDocumentStore Store { get; }

    private string Path => $"{_collection}/phase2~bdl~2026-01-15";

    [Test]
    public async Task What_is_not_there_is_null_and_not_an_error() =>
        Assert.That(await Store.GetAsync(Path, default), Is.Null);

    [Test]
    public async Task What_was_created_is_read_as_it_was_with_its_path()
    {
        Assert.That(await Store.CreateAsync(Path, Json, default), Is.True);

        var document = await Store.GetAsync(Path, default);

        Assert.That(document!.Path, Is.EqualTo(Path));
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(document.Json), JsonNode.Parse(Json)), Is.True, document.Json);
    }

    [Test]
    public async Task The_second_to_create_loses_and_changes_nothing()
    {
        await Store.CreateAsync(Path, """{"by":"first"}""", default);

        Assert.That(await Store.CreateAsync(Path, """{"by":"second"}""", default), Is.False);
        Assert.That((await Store.GetAsync(Path, default))!.Json, Does.Contain("first"));
    }

    [Test]
    public async Task An_update_of_the_version_that_was_read_replaces_the_document()
    {
        await Store.CreateAsync(Path, """{"state":"Open","owed":"x"}""", default);
        var read = await Store.GetAsync(Path, default);

        Assert.That(await Store.UpdateAsync(Path, """{"state":"Resolved"}""", read!.Version, default), Is.True);
        Assert.That((await Store.GetAsync(Path, default))!.Json, Is.EqualTo("""{"state":"Resolved"}"""));
    }

    [Test]
    public async Task Of_two_updates_of_one_version_one_wins()
    {
        await Store.CreateAsync(Path, """{"n":0}""", default);
        var read = (await Store.GetAsync(Path, default))!;

        var won = await Task.WhenAll(Enumerable.Range(1, 8).Select(n => Store.UpdateAsync(Path, $$"""{"n":{{n}}}""", read.Version, default)));

        Assert.That(won.Count(isWinner => isWinner), Is.EqualTo(1));
    }

    [Test]
    public async Task An_update_of_what_is_gone_is_lost()
    {
        await Store.CreateAsync(Path, "{}", default);
        var read = (await Store.GetAsync(Path, default))!;
        await Store.DeleteAsync(Path, read.Version, default);

        Assert.That(await Store.UpdateAsync(Path, """{"n":1}""", read.Version, default), Is.False);
        Assert.That(await Store.GetAsync(Path, default), Is.Null);
    }

    [Test]
    public async Task Only_the_version_that_was_read_is_deleted()
    {
        await Store.CreateAsync(Path, """{"n":1}""", default);
        var old = (await Store.GetAsync(Path, default))!;
        await Store.UpdateAsync(Path, """{"n":2}""", old.Version, default);
        var now = (await Store.GetAsync(Path, default))!;

        Assert.That(await Store.DeleteAsync(Path, old.Version, default), Is.False);
        Assert.That(await Store.DeleteAsync(Path, now.Version, default), Is.True);
        Assert.That(await Store.DeleteAsync(Path, now.Version, default), Is.False);
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(310)]
    public async Task A_collection_is_listed_whole_and_alone(int count)
    {
        await Store.CreateAsync($"{_collection}-other/x", "{}", default);
        foreach (var batch in Enumerable.Range(0, count).Chunk(32))
        {
            await Task.WhenAll(batch.Select(number => Store.CreateAsync($"{_collection}/{number:0000}", $$"""{"n":{{number}}}""", default)));
        }

        Assert.That(await Store.ListAsync(_collection, default), Has.Count.EqualTo(count));
    }
}
