using System.Collections.ObjectModel;

namespace CloudNative.CloudEvents;

/// <summary>The context attributes of a version of the specification. There is one version.</summary>
public sealed class CloudEventsSpecVersion
{
    private CloudEventsSpecVersion(string versionId)
    {
        VersionId = versionId;
        AllAttributes = new ReadOnlyCollection<CloudEventAttribute>(
        [
            IdAttribute, SourceAttribute, TypeAttribute, DataContentTypeAttribute, DataSchemaAttribute, SubjectAttribute, TimeAttribute,
        ]);
    }

    public static CloudEventAttribute SpecVersionAttribute { get; } =
        CloudEventAttribute.Required("specversion", CloudEventAttributeType.String);

    public static CloudEventsSpecVersion V1_0 { get; } = new("1.0");

    public static CloudEventsSpecVersion Default => V1_0;

    public string VersionId { get; }

    public CloudEventAttribute IdAttribute { get; } = CloudEventAttribute.Required("id", CloudEventAttributeType.String);

    public CloudEventAttribute SourceAttribute { get; } = CloudEventAttribute.Required("source", CloudEventAttributeType.UriReference);

    public CloudEventAttribute TypeAttribute { get; } = CloudEventAttribute.Required("type", CloudEventAttributeType.String);

    public CloudEventAttribute DataContentTypeAttribute { get; } =
        CloudEventAttribute.Optional("datacontenttype", CloudEventAttributeType.String);

    public CloudEventAttribute DataSchemaAttribute { get; } = CloudEventAttribute.Optional("dataschema", CloudEventAttributeType.Uri);

    public CloudEventAttribute SubjectAttribute { get; } = CloudEventAttribute.Optional("subject", CloudEventAttributeType.String);

    public CloudEventAttribute TimeAttribute { get; } = CloudEventAttribute.Optional("time", CloudEventAttributeType.Timestamp);

    public IEnumerable<CloudEventAttribute> AllAttributes { get; }

    public IEnumerable<CloudEventAttribute> RequiredAttributes => AllAttributes.Where(attribute => attribute.IsRequired);

    public static CloudEventsSpecVersion? FromVersionId(string? versionId) => versionId == V1_0.VersionId ? V1_0 : null;

    internal CloudEventAttribute? GetAttributeByName(string name) => AllAttributes.FirstOrDefault(attribute => attribute.Name == name);
}
