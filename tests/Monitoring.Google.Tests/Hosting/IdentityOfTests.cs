using Microsoft.Extensions.Configuration;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Monitoring.Google.Tests.Hosting;

public sealed class IdentityOfTests
{
    [TestCase("BoxScoreCompletenessAlert", "box-score-completeness-alert")]
    [TestCase("Phase2ToPhase3Gate", "phase2-to-phase3-gate")]
    [TestCase("Backfill", "backfill")]
    public void A_class_is_deployed_under_its_name_in_kebab_case(string className, string deployed) =>
        Assert.That(IdentityOf.KebabCase(className), Is.EqualTo(deployed));

    [Test]
    public void On_cloud_run_the_service_and_its_revision_are_the_identity() =>
        Assert.That(Identity(("K_SERVICE", "an-alert"), ("K_REVISION", "an-alert-00007")), Is.EqualTo(new FunctionIdentity("an-alert", "an-alert-00007")));

    [Test]
    public void A_host_of_several_functions_names_the_one_it_starts() =>
        Assert.That(Identity((IdentityOf.NameKey, "this-alert"), ("K_SERVICE", "host")).Name, Is.EqualTo("this-alert"));

    private static FunctionIdentity Identity(params (string Key, string Value)[] settings) => IdentityOf.Process(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value)).Build());
}
