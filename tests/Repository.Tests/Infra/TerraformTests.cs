namespace NbaPipeline.Repository.Tests.Infra;

public sealed class TerraformTests
{
    private const string Sound = "variable \"gates\" {\n  description = \"observe or enforce\"\n  type = string\n\n  validation {\n    condition = true\n  }\n}\n";

    private static IEnumerable<string> Terraform => Checkout.Files.Where(file => file.StartsWith("infra/", StringComparison.Ordinal) && file.EndsWith(".tf", StringComparison.Ordinal));

    [TestCaseSource(nameof(Terraform))]
    public void A_file_is_short_says_what_its_inputs_mean_and_looks_nothing_up(string file) =>
        Assert.That(TerraformRules.Violations(file, Checkout.Read(file)), Is.Empty);

    [Test]
    public void The_stand_in_has_the_schema_of_the_provider_that_is_deployed_with() => Assert.That(
        TerraformRules.SchemaViolations(Checkout.Read("infra/stand-in/schema.json"), Checkout.Read("infra/versions.tf"), Terraform.Select(Checkout.Read)), Is.Empty);

    [Test]
    public void Another_version_or_a_type_that_it_lacks_is_named()
    {
        var schema = Checkout.Read("infra/stand-in/schema.json");

        Assert.That(TerraformRules.SchemaViolations(schema, "version = \"7.0.0\"", ["resource \"google_redis_instance\" \"a\" {}"]),
            Is.EqualTo(["infra/stand-in/schema.json is of version 6.50.0, versions.tf of another", "infra/stand-in/schema.json lacks google_redis_instance: run infra/stand-in/update"]));
    }

    [TestCase("  description = \"observe or enforce\"\n", "", "has no description")]
    [TestCase("  validation {\n    condition = true\n  }\n", "", "takes whatever it is given")]
    [TestCase("variable", "data \"google_project\" \"this\" {}\n\nvariable", "looks something up")]
    public void A_file_against_the_rules_is_named(string part, string replacement, string words)
    {
        Assume.That(TerraformRules.Violations("a.tf", Sound), Is.Empty);

        Assert.That(TerraformRules.Violations("a.tf", Sound.Replace(part, replacement, StringComparison.Ordinal)), Has.One.Contains(words));
    }

    [TestCase(120, 0)]
    [TestCase(121, 1)]
    public void A_file_has_at_most_120_lines(int lines, int violations) =>
        Assert.That(TerraformRules.Violations("a.tf", new string('\n', lines)).Count(), Is.EqualTo(violations));
}
