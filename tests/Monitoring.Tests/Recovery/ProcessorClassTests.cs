using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Monitoring.Tests.Recovery;

public sealed class ProcessorClassTests
{
    [TestCase("PGS", Phase.Analytics, "PlayerGameSummaryProcessor")]
    [TestCase("team_defense_game_summary", Phase.Analytics, "TeamDefenseGameSummaryProcessor")]
    [TestCase("PDC", Phase.Precompute, "PlayerDailyCacheProcessor")]
    [TestCase("ml_feature_store", Phase.Precompute, "MLFeatureStoreProcessor")]
    public void A_processor_has_the_class_that_its_service_knows(string name, Phase phase, string expected) =>
        Assert.That(ProcessorClass.Of(name, phase), Is.EqualTo(expected));

    [TestCase("PDC", Phase.Analytics)]
    [TestCase("PlayerDailyCache", Phase.Precompute)]
    [TestCase("", Phase.Precompute)]
    public void A_name_that_would_be_dropped_without_a_word_is_refused(string name, Phase phase) =>
        Assert.That(() => ProcessorClass.Of(name, phase), Throws.ArgumentException);
}
