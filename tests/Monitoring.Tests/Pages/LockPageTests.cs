using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Locks;
using NbaPipeline.Monitoring.Pages;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Pages;

public sealed class LockPageTests
{
    [Test]
    public void Whatever_a_holder_is_called_it_stays_text_for_page_and_shell()
    {
        var page = LockPage.Of(SomeBoards.Locks(holder: "$(rm -rf x)'; " + SomeBoards.Hostile), new PageSettings());

        Assert.That(page.Html, Does.Not.Contain("<script>alert").And.Not.Contain("<img"));
        Assert.That(page.Html, Does.Contain("--holder &#x27;$(rm -rf x)&#x27;\\&#x27;&#x27;; "));
    }

    [Test]
    public void Only_what_expired_can_be_released_and_what_is_unclear_says_why()
    {
        var page = LockPage.Of(SomeBoards.Locks(), new PageSettings());

        Assert.That(page.Html.Split("release-lock").Length - 1, Is.EqualTo(1));
        Assert.That(page.Html, Does.Contain("it does not say when it expires").And.Contain("never released here").And.Contain("5 hours ago"));
    }

    [Test]
    public void Without_a_lock_it_says_so_and_where_it_looked()
    {
        var page = LockPage.Of(Board(_ => new Evidence<IReadOnlyList<HeldLock>>.Known([])), new PageSettings());

        Assert.That(page.Html, Does.Contain("No lock is left behind").And.Contain("Nobody holds a lock").And.Contain("processing_locks"));
        Assert.That(page.CouldLook, Is.True);
    }

    [Test]
    public void What_could_not_be_read_may_be_held_and_the_page_says_so()
    {
        var page = LockPage.Of(
            Board(name => name == "grading_locks" ? new Evidence<IReadOnlyList<HeldLock>>.Unknown(new("no right", "documents")) : new Evidence<IReadOnlyList<HeldLock>>.Known([])),
            new PageSettings());

        Assert.That(page.CouldLook, Is.False);
        Assert.That(page.Html, Does.Contain("grading_locks could not be read: no right").And.Not.Contain("No lock is left behind"));
    }

    private static LockBoard Board(Func<string, Evidence<IReadOnlyList<HeldLock>>> locks) => LockBoard.Of(
        [.. LockKind.All.Select(collection => new LockShelf(collection, locks(collection.Name)))], new LockThresholds(), SomeBoards.Now);
}
