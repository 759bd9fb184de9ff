using System.Runtime.CompilerServices;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>The notes on tables. They hang on the table's schema, so a table that is made anew begins without.</summary>
internal sealed class TableNotes
{
    private readonly ConditionalWeakTable<TableSchema, ResourceNotes> notes = [];

    public ResourceNotes Of(LocalTable table) => notes.TryGetValue(table.Schema, out var found) ? found : ResourceNotes.None;

    public void Write(TableSchema schema, ResourceNotes written) => notes.AddOrUpdate(schema, written);
}
