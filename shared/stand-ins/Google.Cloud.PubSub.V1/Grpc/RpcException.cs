namespace Grpc.Core;

/// <summary>How the client reports a refusal, though here it came by REST.</summary>
public class RpcException(Status status) : Exception(status.ToString())
{
    public Status Status { get; } = status;

    public StatusCode StatusCode => Status.StatusCode;
}

/// <summary>What went wrong, as a code and a sentence.</summary>
public readonly record struct Status(StatusCode StatusCode, string Detail);

/// <summary>The codes of gRPC, which the REST interface names in capitals.</summary>
public enum StatusCode
{
    OK = 0,
    Cancelled = 1,
    Unknown = 2,
    InvalidArgument = 3,
    DeadlineExceeded = 4,
    NotFound = 5,
    AlreadyExists = 6,
    PermissionDenied = 7,
    ResourceExhausted = 8,
    FailedPrecondition = 9,
    Aborted = 10,
    OutOfRange = 11,
    Unimplemented = 12,
    Internal = 13,
    Unavailable = 14,
    DataLoss = 15,
    Unauthenticated = 16,
}
