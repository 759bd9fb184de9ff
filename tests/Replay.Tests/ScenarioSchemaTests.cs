using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

/// <summary>The schema and the types say the same, or a field would be accepted and ignored.</summary>
public sealed class ScenarioSchemaTests
{
    private readonly JsonElement _schema = JsonDocument.Parse(Resources.Text("scenario.schema.json")).RootElement;

    [TestCase(null, typeof(Scenario))]
    [TestCase("fault", typeof(Fault))]
    [TestCase("expectation", typeof(Expectation))]
    [TestCase("quiet", typeof(QuietRule))]
    [TestCase("game", typeof(InlineGame))]
    [TestCase("source", typeof(SourceSetting))]
    public void Every_field_of_the_schema_is_a_field_of_the_type(string? definition, Type type)
    {
        var described = definition is null ? _schema : _schema.GetProperty("definitions").GetProperty(definition);
        var fields = described.GetProperty("properties").EnumerateObject().Select(field => field.Name);

        Assert.That(fields, Is.EquivalentTo(type.GetProperties()
            .Where(property => property.CanWrite && property.GetCustomAttribute<JsonIgnoreAttribute>() is null)
            .Select(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name))));
    }

    [Test]
    public void Every_kind_of_the_contract_is_simulated() =>
        Assert.That(FaultKinds.Simulated.Keys, Is.EquivalentTo(typeof(FaultKinds).GetFields().Select(field => (string)field.GetRawConstantValue()!)));

    [Test]
    public void Every_shipped_scenario_can_be_read() =>
        Assert.That(ScenarioLoader.ShippedNames.Select(name => ScenarioLoader.Load(name).Name), Is.EqualTo(ScenarioLoader.ShippedNames));

    [Test]
    public void A_file_in_the_same_format_is_read_by_its_path()
    {
        var path = Path.Combine(Path.GetDirectoryName(typeof(Scenario).Assembly.Location)!, "scenarios", "january-first-week.json");

        Assert.That(ScenarioLoader.Load(path).Faults, Has.Count.EqualTo(15));
    }
}
