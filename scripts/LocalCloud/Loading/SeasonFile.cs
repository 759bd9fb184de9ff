using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using NbaPipeline.LocalCloud.Warehouse;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace NbaPipeline.LocalCloud.Loading;

/// <summary>
/// Rows of many tables and dates in one packed file, from which any tables and dates can be taken without reading the rest: an entry each,
/// <c>dataset.table/2026-01-15</c>, whose first line names the columns and whose others are lists of values in their order.
/// </summary>
public static class SeasonFile
{
    private const string Stamp = "stamp";

    /// <param name="path">Replaced as a whole once it is complete.</param>
    /// <param name="stamp">By what whoever wrote it knows it again.</param>
    /// <param name="parts">The rows by table and date; an empty part has no entry.</param>
    /// <returns>How many rows were written.</returns>
    public static long Write(string path, string stamp, IEnumerable<(string Table, DateOnly Date, IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows)> parts)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);

        // Two who write it at once write a part each; whichever is complete last stands.
        var (unfinished, count) = ($"{path}.{Guid.NewGuid():N}.part", 0L);
        using (var archive = new ZipArchive(File.Create(unfinished), ZipArchiveMode.Create))
        {
            foreach (var (table, date, rows) in parts.Where(part => part.Rows.Count > 0))
            {
                using var entry = archive.CreateEntry(NameOf(table, date), CompressionLevel.Fastest).Open();
                Write(entry, rows);
                count += rows.Count;
            }

            using var writer = new StreamWriter(archive.CreateEntry(Stamp).Open());
            writer.Write(stamp);
        }

        File.Move(unfinished, path, overwrite: true);
        return count;
    }

    /// <summary>Null: there is no such file, or none that was finished.</summary>
    public static string? StampOf(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var archive = Open(path);
        using var reader = archive.GetEntry(Stamp) is { } entry ? new StreamReader(entry.Open()) : null;
        return reader?.ReadToEnd();
    }

    /// <summary>Loads what the file has of some tables and dates; a date without games has nothing.</summary>
    /// <param name="warehouse">Has the tables.</param>
    /// <param name="path">The file.</param>
    /// <param name="tables">Which tables are filled.</param>
    /// <param name="dates">The dates that are taken.</param>
    /// <param name="wanted">The only columns that are filled, for who asks about few; null for all.</param>
    /// <param name="choose">Which of a date's rows are taken; null for all.</param>
    /// <returns>How many rows were loaded.</returns>
    /// <exception cref="RowFileException">There is no such file, or it is none of these.</exception>
    public static long Load(
        LocalWarehouse warehouse, string path, IEnumerable<string> tables, IReadOnlyCollection<DateOnly> dates, IReadOnlyCollection<string>? wanted = null,
        Func<DateOnly, IReadOnlyList<Row>, IEnumerable<Row>>? choose = null)
    {
        using var archive = File.Exists(path) ? Open(path) : throw new RowFileException($"There is no season file {path}: scripts/setup makes it.");
        return tables.Sum(table =>
        {
            var columns = warehouse.Tables.Get(table).Schema.Columns.Where(column => wanted?.Contains(column.Name) ?? true)
                .ToDictionary(column => column.Name, column => $"{column.Type}".ToUpperInvariant(), StringComparer.Ordinal);
            var rows = dates.SelectMany(date => archive.GetEntry(NameOf(table, date)) is { } entry ? Chosen(date, Read(entry, columns)) : []).ToList();
            warehouse.Load(table, rows);
            return (long)rows.Count;
        });

        IEnumerable<Row> Chosen(DateOnly date, IReadOnlyList<Row> rows) => choose is null ? rows : choose(date, rows);
    }

    private static string NameOf(string table, DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{table}/{date:yyyy-MM-dd}");

    private static ZipArchive Open(string path)
    {
        try
        {
            return ZipFile.OpenRead(path);
        }
        catch (InvalidDataException exception)
        {
            throw new RowFileException($"{path} is no season file: {exception.Message}", exception);
        }
    }

    private static void Write(Stream stream, IReadOnlyList<IReadOnlyDictionary<string, object?>> rows)
    {
        List<string> columns = [.. rows.SelectMany(row => row.Keys).Distinct()];
        WriteLine(stream, columns);
        foreach (var row in rows)
        {
            WriteLine(stream, columns.Select(column => row.GetValueOrDefault(column)));
        }
    }

    private static void WriteLine(Stream stream, IEnumerable<object?> values)
    {
        JsonSerializer.Serialize(stream, values);
        stream.WriteByte((byte)'\n');
    }

    private static List<IReadOnlyDictionary<string, object?>> Read(ZipArchiveEntry entry, Dictionary<string, string> types)
    {
        var content = new byte[entry.Length];
        using (var packed = entry.Open())
        {
            packed.ReadExactly(content);
        }

        var (rows, at) = (new List<IReadOnlyDictionary<string, object?>>(), content.AsSpan().IndexOf((byte)'\n') + 1);
        (string Name, string? Type)[] columns = [.. JsonSerializer.Deserialize<string[]>(content.AsSpan(0, at))!.Select(name => (name, types.GetValueOrDefault(name)))];
        while (at < content.Length)
        {
            var length = content.AsSpan(at).IndexOf((byte)'\n');
            rows.Add(Row(content.AsSpan(at, length), columns));
            at += length + 1;
        }

        return rows;
    }

    private static Dictionary<string, object?> Row(ReadOnlySpan<byte> line, (string Name, string? Type)[] columns)
    {
        var reader = new Utf8JsonReader(line);
        var row = new Dictionary<string, object?>(StringComparer.Ordinal);
        reader.Read();
        foreach (var (name, type) in columns)
        {
            reader.Read();
            if (type is not null)
            {
                row[name] = Value(ref reader, type);
            }
            else
            {
                reader.Skip();
            }
        }

        return row;
    }

    private static object? Value(ref Utf8JsonReader reader, string type) => (reader.TokenType, type) switch
    {
        (JsonTokenType.Null, _) => null,
        (JsonTokenType.True or JsonTokenType.False, _) => reader.GetBoolean(),
        (_, "DATE") => DateOnly.ParseExact(reader.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        (_, "TIMESTAMP") => reader.GetDateTimeOffset(),
        (_, "INT64") => reader.GetInt64(),
        (_, "FLOAT64") => reader.GetDouble(),
        (_, "NUMERIC") => reader.GetDecimal(),
        (JsonTokenType.StartArray, _) => JsonSerializer.Deserialize<List<string>>(ref reader),
        _ => reader.GetString(),
    };
}
