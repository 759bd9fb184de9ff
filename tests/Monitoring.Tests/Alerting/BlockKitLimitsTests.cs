using NbaPipeline.Monitoring.Alerting;

namespace NbaPipeline.Monitoring.Tests.Alerting;

public sealed class BlockKitLimitsTests
{
    private const int Limit = 10;

    [TestCase("0123456789", "0123456789")]
    [TestCase("0123456789a", "012345678…")]
    [TestCase("", "")]
    public void A_text_within_the_limit_is_whole_and_a_longer_one_ends_in_a_mark(string text, string cut)
    {
        Assert.That(BlockKitLimits.Cut(text, Limit), Is.EqualTo(cut));
    }

    [TestCase("01234&amp;", "01234&amp;", TestName = "An_entity_that_ends_at_the_limit_is_whole")]
    [TestCase("0123&amp;xx", "0123&amp;…", TestName = "An_entity_that_ends_before_the_mark_is_kept")]
    [TestCase("01234&amp;x", "01234…", TestName = "An_entity_that_the_mark_would_halve_is_left_out")]
    [TestCase("01234567&amp;", "01234567…", TestName = "An_entity_that_begins_last_is_left_out")]
    [TestCase("012345678&amp;", "012345678…", TestName = "An_entity_that_begins_behind_the_cut_changes_nothing")]
    [TestCase("01234&lt;xx", "01234&lt;…", TestName = "A_shorter_entity_is_kept")]
    [TestCase("012345&gt;x", "012345…", TestName = "A_shorter_entity_is_left_out")]
    [TestCase("&lt;&lt;&lt;", "&lt;&lt;…", TestName = "Of_several_entities_only_the_last_is_left_out")]
    public void An_entity_is_never_cut_in_half(string text, string cut)
    {
        Assert.That(BlockKitLimits.Cut(text, Limit), Is.EqualTo(cut));
    }

    [TestCase("01234567🏀", "01234567🏀", TestName = "An_emoji_that_ends_at_the_limit_is_whole")]
    [TestCase("0123456🏀xx", "0123456🏀…", TestName = "An_emoji_that_ends_before_the_mark_is_kept")]
    [TestCase("01234567🏀x", "01234567…", TestName = "An_emoji_that_the_mark_would_halve_is_left_out")]
    [TestCase("0123🏀&amp;x", "0123🏀…", TestName = "An_emoji_before_an_entity_is_kept")]
    public void An_emoji_is_never_cut_in_half(string text, string cut)
    {
        Assert.That(BlockKitLimits.Cut(text, Limit), Is.EqualTo(cut));
    }

    [TestCase("AT&T and Co", "AT&T and …")]
    [TestCase("0123456&xyz", "0123456&x…")]
    public void A_plain_ampersand_is_a_character_like_any_other(string text, string cut)
    {
        Assert.That(BlockKitLimits.Cut(text, Limit), Is.EqualTo(cut));
    }
}
