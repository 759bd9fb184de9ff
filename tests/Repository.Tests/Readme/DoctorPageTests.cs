using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Repository.Tests.Readme;

public sealed class DoctorPageTests
{
    [Test]
    public void The_page_of_angles_is_what_the_catalogue_and_the_thresholds_say() => Assert.That(
        Checkout.Read("shared/Monitoring/Checks/Doctor/ANGLES.md"),
        Is.EqualTo(DoctorPage.Markdown(DoctorRules.Default)),
        "scripts/ops readme writes it");

    [Test]
    public void Every_angle_is_judged_by_a_row_on_tables_that_exist_or_the_page_says_why_not()
    {
        var judged = DoctorPage.JudgesOf(DoctorRules.Default).SelectMany(judge => judge.Angles).ToHashSet();

        Assert.That(DoctorAngles.All.Select(angle => angle.Number), Is.EqualTo(Enumerable.Range(1, 25)));
        Assert.That(DoctorAngles.All.Where(angle => angle.IsImpossible == judged.Contains(angle.Number)), Is.Empty);
        Assert.That(DoctorAngles.All.SelectMany(angle => angle.Tables).Where(table => TableCatalogue.Find(table) is null), Is.Empty);
    }
}
