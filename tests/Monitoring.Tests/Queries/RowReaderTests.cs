using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Tests.Queries;

public sealed class RowReaderTests
{
    private sealed record Reading(string PlayerName, long RowCount, string? Remark, DateOnly? GameDate);

    [Test]
    public void A_row_becomes_a_record_by_column_names_in_snake_case()
    {
        var reading = Read(("player_name", "Ja"), ("row_count", 3L), ("remark", null), ("game_date", Some.Date), ("more", 1L));

        Assert.That(reading, Is.EqualTo(new Reading("Ja", 3, null, Some.Date)));
    }

    [Test]
    public void No_rows_are_no_records()
    {
        Assert.That(RowReader.ReadAll<Reading>(new WarehouseAnswer([])), Is.Empty);
    }

    [Test]
    public void A_missing_column_is_said_by_name()
    {
        AssertUnreadable("row_count is missing", ("player_name", "Ja"), ("remark", null), ("game_date", null));
    }

    [Test]
    public void A_null_where_the_record_forbids_it_is_said_by_name()
    {
        AssertUnreadable("player_name is null", ("player_name", null), ("row_count", 3L), ("remark", null), ("game_date", null));
        AssertUnreadable("row_count is null", ("player_name", "Ja"), ("row_count", null), ("remark", null), ("game_date", null));
    }

    [Test]
    public void A_value_of_another_type_is_said_by_name_and_types()
    {
        AssertUnreadable("row_count is Double, not Int64", ("player_name", "Ja"), ("row_count", 3.0), ("remark", null));
    }

    [Test]
    public void Columns_know_their_type_and_whether_they_may_be_null()
    {
        Assert.That(RowReader.ColumnsOf(typeof(Reading)), Is.EqualTo(new RowColumn[]
        {
            new("player_name", typeof(string), false),
            new("row_count", typeof(long), false),
            new("remark", typeof(string), true),
            new("game_date", typeof(DateOnly), true),
        }));
    }

    private static void AssertUnreadable(string why, params (string Name, object? Value)[] cells)
    {
        var exception = Assert.Throws<WarehouseException>(() => Read(cells));

        Assert.That(exception!.Message, Does.Contain(why));
        Assert.That(exception.IsPermanent, Is.True);
    }

    private static Reading Read(params (string Name, object? Value)[] cells)
    {
        var row = new WarehouseRow(cells.ToDictionary(cell => cell.Name, cell => cell.Value));
        return RowReader.ReadAll<Reading>(new WarehouseAnswer([row])).Single();
    }
}
