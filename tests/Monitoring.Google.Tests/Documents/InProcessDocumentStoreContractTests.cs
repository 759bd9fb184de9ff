using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Google.Tests.Documents;

public sealed class InProcessDocumentStoreContractTests : DocumentStoreContract
{
    protected override IDocumentStore Store { get; } = new InProcessDocumentStore();
}
