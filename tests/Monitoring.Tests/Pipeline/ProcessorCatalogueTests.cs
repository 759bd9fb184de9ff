using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Tests.Pipeline;

public sealed class ProcessorCatalogueTests
{
    private static IReadOnlyList<Processor> All => ProcessorCatalogue.All;

    [TestCaseSource(nameof(All))]
    public void Every_processor_has_its_table_and_its_date_column(Processor processor)
    {
        var table = TableCatalogue.Find(processor.Table);

        Assert.That(table, Is.Not.Null, $"{processor.Table} is not described under Pipeline/Tables");
        Assert.That(table!.Column(processor.DateColumn)?.Type, Is.EqualTo("DATE"));
    }

    [TestCaseSource(nameof(All))]
    public void Every_processor_is_found_by_its_name_and_by_its_abbreviation(Processor processor)
    {
        Assert.That(ProcessorCatalogue.Find(processor.Name.ToUpperInvariant()), Is.EqualTo(processor));
        Assert.That(ProcessorCatalogue.Find(processor.Abbreviation), Is.EqualTo(processor));
    }

    [Test]
    public void An_unknown_name_finds_nothing()
    {
        Assert.That(ProcessorCatalogue.Find("XYZ"), Is.Null);
    }

    [TestCase(Phase.Analytics, new[] { "PGS", "TDGS", "TOGS", "UPGC", "UTGC" }, new[] { "PGS", "UPGC" })]
    [TestCase(Phase.Precompute, new[] { "TDZA", "PSZA", "PCF", "PDC", "MLFS" }, new[] { "PDC", "MLFS" })]
    [TestCase(Phase.Grading, new string[0], new string[0])]
    public void A_phase_has_its_processors_and_its_critical_ones(Phase phase, string[] all, string[] critical)
    {
        var processors = ProcessorCatalogue.Of(phase);

        Assert.That(processors.Select(processor => processor.Abbreviation), Is.EqualTo(all));
        Assert.That(processors.Where(processor => processor.IsCritical).Select(processor => processor.Abbreviation), Is.EqualTo(critical));
    }

    [TestCase("TDZA", "nba_precompute", "analysis_date")]
    [TestCase("PSZA", "nba_precompute", "analysis_date")]
    [TestCase("PCF", "nba_precompute", "game_date")]
    [TestCase("PDC", "nba_precompute", "cache_date")]
    [TestCase("MLFS", "nba_predictions", "game_date")]
    public void Three_of_the_five_precompute_tables_differ_in_dataset_or_date_column(string name, string dataset, string column)
    {
        var processor = ProcessorCatalogue.Find(name)!;

        Assert.That(processor.Table, Does.StartWith($"{dataset}."));
        Assert.That(processor.DateColumn, Is.EqualTo(column));
    }
}
