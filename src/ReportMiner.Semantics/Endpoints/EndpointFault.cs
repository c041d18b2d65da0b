using System.ClientModel;
using System.Net;
using Microsoft.SemanticKernel;

namespace ReportMiner.Semantics.Endpoints;

/// <summary>Says in a line what went wrong at an endpoint.</summary>
internal static class EndpointFault
{
    /// <returns>The line; <see langword="null"/> for an exception that is no fault of an endpoint.</returns>
    public static string? Describe(Exception fault, ModelEndpoint endpoint)
    {
        string? what = fault switch
        {
            TimeoutException e => e.Message,
            HttpOperationException { StatusCode: { } status } => Status(status),
            ClientResultException { Status: > 0 } e => Status((HttpStatusCode)e.Status),
            HttpOperationException { InnerException: { } inner } => Describe(inner),
            _ => Describe(fault),
        };
        return what is null ? null : endpoint.Redact($"The model ({endpoint}) cannot be used: {what}.");
    }

    private static string? Describe(Exception fault) => fault switch
    {
        TimeoutException e => e.Message,
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError
            or HttpRequestError.NameResolutionError } => "no connection",
        HttpRequestException or IOException => "the connection broke",
        ClientResultException
            or HttpOperationException => fault.InnerException is { } inner && Describe(inner) is { } why
                ? why
                : "its answer was not understood",
        System.Text.Json.JsonException or FormatException or KeyNotFoundException or InvalidOperationException
            or ArgumentException => "its answer was not understood",
        AggregateException { InnerException: { } inner } => Describe(inner),
        _ => null,
    };

    private static string Status(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "it refuses the key",
        HttpStatusCode.NotFound => "it has no such address or model",
        HttpStatusCode.TooManyRequests => "it limits the rate of requests, and went on doing so",
        >= HttpStatusCode.InternalServerError => FormattableString.Invariant($"it answers with fault {(int)status}"),
        _ => FormattableString.Invariant($"it answers with status {(int)status}"),
    };
}
