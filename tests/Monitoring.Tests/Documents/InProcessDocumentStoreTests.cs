using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Tests.Documents;

public sealed class InProcessDocumentStoreTests
{
    private readonly InProcessDocumentStore _store = new();

    [Test]
    public async Task A_document_is_created_once()
    {
        Assert.That(await _store.CreateAsync("incidents/a", "1", default), Is.True);
        Assert.That(await _store.CreateAsync("incidents/a", "2", default), Is.False);

        Assert.That((await _store.GetAsync("incidents/a", default))!.Json, Is.EqualTo("1"));
    }

    [Test]
    public async Task What_was_never_written_is_not_there()
    {
        Assert.That(await _store.GetAsync("incidents/a", default), Is.Null);
        Assert.That(await _store.UpdateAsync("incidents/a", "1", "1", default), Is.False);
        Assert.That(await _store.DeleteAsync("incidents/a", "1", default), Is.False);
    }

    [Test]
    public async Task An_update_needs_the_newest_version_and_makes_a_newer_one()
    {
        var first = await CreatedAsync("incidents/a");

        Assert.That(await _store.UpdateAsync(first.Path, "2", first.Version, default), Is.True);
        Assert.That(await _store.UpdateAsync(first.Path, "3", first.Version, default), Is.False);

        var newest = (await _store.GetAsync(first.Path, default))!;
        Assert.That(newest.Json, Is.EqualTo("2"));
        Assert.That(newest.Version, Is.Not.EqualTo(first.Version));
    }

    [Test]
    public async Task A_deletion_needs_the_newest_version()
    {
        var first = await CreatedAsync("incidents/a");
        await _store.UpdateAsync(first.Path, "2", first.Version, default);
        var newest = (await _store.GetAsync(first.Path, default))!;

        Assert.That(await _store.DeleteAsync(first.Path, first.Version, default), Is.False);
        Assert.That(await _store.DeleteAsync(first.Path, newest.Version, default), Is.True);
        Assert.That(await _store.GetAsync(first.Path, default), Is.Null);
    }

    [Test]
    public async Task A_document_made_again_has_a_version_it_never_had()
    {
        var first = await CreatedAsync("incidents/a");
        await _store.DeleteAsync(first.Path, first.Version, default);
        await CreatedAsync("incidents/a");

        Assert.That(await _store.UpdateAsync(first.Path, "2", first.Version, default), Is.False);
    }

    [Test]
    public async Task A_list_holds_its_collection_only_in_the_order_of_paths()
    {
        await CreatedAsync("incidents/b");
        await CreatedAsync("incidents/a");
        await CreatedAsync("incidents-old/c");
        await CreatedAsync("gates/d");

        var listed = await _store.ListAsync("incidents", default);

        Assert.That(listed.Select(document => document.Path), Is.EqualTo(["incidents/a", "incidents/b"]));
    }

    [TestCase("incidents", "incidents/a")]
    [TestCase("incidents/a/notes", "incidents/a/notes/b")]
    [TestCase("incidents/a", null)]
    public async Task A_list_holds_no_documents_of_collections_below_it(string collection, string? listed)
    {
        await CreatedAsync("incidents/a");
        await CreatedAsync("incidents/a/notes/b");

        var documents = await _store.ListAsync(collection, default);

        Assert.That(documents.SingleOrDefault()?.Path, Is.EqualTo(listed));
    }

    [Test]
    public async Task Of_many_who_create_at_once_one_succeeds()
    {
        var writers = Enumerable.Range(0, 50).Select(number => Task.Run(() => _store.CreateAsync("incidents/a", $"{number}", default)));

        var created = await Task.WhenAll(writers);

        Assert.That(created.Count(isFirst => isFirst), Is.EqualTo(1));
    }

    private async Task<Document> CreatedAsync(string path)
    {
        await _store.CreateAsync(path, "1", default);
        return (await _store.GetAsync(path, default))!;
    }
}
