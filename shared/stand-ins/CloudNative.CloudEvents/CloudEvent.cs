namespace CloudNative.CloudEvents;

/// <summary>One event, whichever way it travelled: typed access to the known attributes, access by name to the rest.</summary>
public sealed class CloudEvent
{
    private readonly Dictionary<string, CloudEventAttribute> _extensions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    public CloudEvent()
        : this(CloudEventsSpecVersion.Default, null)
    {
    }

    public CloudEvent(CloudEventsSpecVersion specVersion)
        : this(specVersion, null)
    {
    }

    public CloudEvent(IEnumerable<CloudEventAttribute>? extensionAttributes)
        : this(CloudEventsSpecVersion.Default, extensionAttributes)
    {
    }

    public CloudEvent(CloudEventsSpecVersion specVersion, IEnumerable<CloudEventAttribute>? extensionAttributes)
    {
        SpecVersion = specVersion;
        foreach (var extension in extensionAttributes ?? [])
        {
            _extensions.Add(extension.Name, extension);
        }
    }

    public CloudEventsSpecVersion SpecVersion { get; }

    public object? Data { get; set; }

    public string? Id
    {
        get => (string?)this[SpecVersion.IdAttribute];
        set => this[SpecVersion.IdAttribute] = value;
    }

    public Uri? Source
    {
        get => (Uri?)this[SpecVersion.SourceAttribute];
        set => this[SpecVersion.SourceAttribute] = value;
    }

    public string? Type
    {
        get => (string?)this[SpecVersion.TypeAttribute];
        set => this[SpecVersion.TypeAttribute] = value;
    }

    public DateTimeOffset? Time
    {
        get => (DateTimeOffset?)this[SpecVersion.TimeAttribute];
        set => this[SpecVersion.TimeAttribute] = value;
    }

    public string? Subject
    {
        get => (string?)this[SpecVersion.SubjectAttribute];
        set => this[SpecVersion.SubjectAttribute] = value;
    }

    public string? DataContentType
    {
        get => (string?)this[SpecVersion.DataContentTypeAttribute];
        set => this[SpecVersion.DataContentTypeAttribute] = value;
    }

    public Uri? DataSchema
    {
        get => (Uri?)this[SpecVersion.DataSchemaAttribute];
        set => this[SpecVersion.DataSchemaAttribute] = value;
    }

    public IEnumerable<CloudEventAttribute> ExtensionAttributes => _extensions.Values;

    public bool IsValid => SpecVersion.RequiredAttributes.All(attribute => this[attribute] is not null);

    public object? this[CloudEventAttribute attribute]
    {
        get => this[attribute.Name];
        set
        {
            if (GetAttribute(attribute.Name) is null or { IsExtension: true })
            {
                _extensions[attribute.Name] = attribute;
            }
            this[attribute.Name] = value;
        }
    }

    public object? this[string attributeName]
    {
        get => _values.GetValueOrDefault(Settable(attributeName));
        set
        {
            var attribute = GetAttribute(Settable(attributeName)) ?? NewExtension(attributeName, value);
            if (value is null)
            {
                _values.Remove(attributeName);
                return;
            }
            _values[attributeName] = attribute.Validate(value);
        }
    }

    public CloudEventAttribute? GetAttribute(string name) =>
        SpecVersion.GetAttributeByName(name) ?? _extensions.GetValueOrDefault(name);

    public IEnumerable<KeyValuePair<CloudEventAttribute, object>> GetPopulatedAttributes() =>
        _values.Select(pair => KeyValuePair.Create(GetAttribute(pair.Key)!, pair.Value));

    /// <summary>Unknown names become string extensions, so that no attribute of a request is lost.</summary>
    public void SetAttributeFromString(string name, string value) =>
        this[name] = GetAttribute(name) is { } attribute ? attribute.Parse(value) : value;

    public CloudEvent Validate()
    {
        var missing = SpecVersion.RequiredAttributes.Where(attribute => this[attribute] is null);
        return IsValid ? this : throw new InvalidOperationException($"Missing required attributes: {string.Join(", ", missing)}");
    }

    private static string Settable(string name) => name != CloudEventsSpecVersion.SpecVersionAttribute.Name
        ? name
        : throw new ArgumentException("The 'specversion' attribute belongs to the constructor, not to the indexer.", nameof(name));

    private CloudEventAttribute NewExtension(string name, object? value) => value is null or string
        ? _extensions[name] = CloudEventAttribute.CreateExtension(name, CloudEventAttributeType.String)
        : throw new ArgumentException($"Cannot assign a {value.GetType()} to the unknown attribute '{name}'.", nameof(value));
}
