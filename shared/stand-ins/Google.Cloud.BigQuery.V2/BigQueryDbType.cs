namespace Google.Cloud.BigQuery.V2;

/// <summary>The types of columns and of parameters.</summary>
public enum BigQueryDbType
{
    Int64,
    Float64,
    Bool,
    String,
    Bytes,
    Date,
    DateTime,
    Time,
    Timestamp,
    Array,
    Struct,
    Numeric,
    Geography,
    BigNumeric,
    Json,
}

/// <summary>Whether parameters are found by name or by position.</summary>
public enum BigQueryParameterMode
{
    Named,
    Positional,
}

/// <summary>Where a job stands. A job that failed is done.</summary>
public enum JobState
{
    Pending,
    Running,
    Done,
}

/// <summary>What to do with digits that a decimal cannot hold.</summary>
public enum LossOfPrecisionHandling
{
    Throw,
    Truncate,
}

/// <summary>How much of a stream of rows arrived.</summary>
public enum BigQueryInsertStatus
{
    AllRowsInserted,
    SomeRowsInserted,
    NoRowsInserted,
}
