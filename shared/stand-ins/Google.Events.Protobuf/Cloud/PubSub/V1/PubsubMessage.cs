using Google.Protobuf;

namespace Google.Events.Protobuf.Cloud.PubSub.V1;

public partial class PubsubMessage
{
    /// <summary>The payload as UTF-8 text; decoded anew at each reading.</summary>
    public string TextData
    {
        get => Data.ToStringUtf8();
        set => Data = ByteString.CopyFromUtf8(value);
    }
}
