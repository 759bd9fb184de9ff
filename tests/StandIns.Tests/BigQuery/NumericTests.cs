using Google.Cloud.BigQuery.V2;

namespace NbaPipeline.StandIns.Tests.BigQuery;

public class NumericTests
{
    [TestCase("0", "0")]
    [TestCase("-0.5", "-0.5")]
    [TestCase("1.000000000", "1")]
    [TestCase("100", "100")]
    [TestCase("99999999999999999999999999999.999999999", "99999999999999999999999999999.999999999")]
    public void Text_keeps_every_digit_and_no_trailing_zero(string text, string canonical)
    {
        Assert.That(BigQueryNumeric.Parse(text).ToString(), Is.EqualTo(canonical));
    }

    [Test]
    public void A_decimal_goes_in_and_out()
    {
        Assert.That(((BigQueryNumeric)12.34m).ToDecimal(LossOfPrecisionHandling.Throw), Is.EqualTo(12.34m));
    }

    [Test]
    public void Digits_that_do_not_fit_are_cut_or_refused_as_told()
    {
        var wide = BigQueryBigNumeric.Parse("1.00000000000000000000000000000000000001");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(wide.ToDecimal(LossOfPrecisionHandling.Truncate), Is.EqualTo(1m));
            Assert.That(() => wide.ToDecimal(LossOfPrecisionHandling.Throw), Throws.InvalidOperationException);
            Assert.That(() => BigQueryNumeric.FromDecimal(0.0000000001m, LossOfPrecisionHandling.Throw), Throws.InvalidOperationException);
        }
    }

    [Test]
    public void What_is_no_number_is_refused()
    {
        Assert.That(() => BigQueryNumeric.Parse("1e5"), Throws.TypeOf<FormatException>());
    }

    [Test]
    public void Numbers_compare_by_value()
    {
        Assert.That(BigQueryNumeric.Parse("1.10"), Is.EqualTo(BigQueryNumeric.Parse("1.1")).And.GreaterThan(BigQueryNumeric.Parse("-2")));
    }
}
