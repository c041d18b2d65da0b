using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace ReportMiner.Fetching;

/// <summary>How a transfer ended.</summary>
internal enum TransferEnd
{
    /// <summary>All bytes are in the part.</summary>
    Whole,

    /// <summary>The server has the content that is known already.</summary>
    SameAsBefore,

    /// <summary>The server does not have it.</summary>
    Absent,

    /// <summary>It went wrong.</summary>
    Failed,
}

/// <summary>How a transfer ended.</summary>
/// <param name="End">How.</param>
/// <param name="Reason">Why, in words, where it was not whole.</param>
/// <param name="Answered">The address that answered.</param>
/// <param name="ETag">The server's mark of the content.</param>
/// <param name="LastModified">When it was last changed, as the server says so.</param>
internal sealed record TransferResult(
    TransferEnd End, string Reason, Uri? Answered = null, string? ETag = null, string? LastModified = null);

/// <summary>Brings the content of one address into a part, with several tries.</summary>
internal sealed class Transfer(Server server, FetchSettings settings, TimeProvider time)
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(15);

    /// <param name="address">The address.</param>
    /// <param name="known">What an earlier transfer from this address left.</param>
    /// <param name="part">Where the bytes go.</param>
    /// <param name="stop">Ends the transfer; the part stays for a later one.</param>
    public async Task<TransferResult> RunAsync(Uri address, FileRecord? known, PartFile part, CancellationToken stop)
    {
        for (int attempt = 1; ; attempt++)
        {
            (TransferResult? result, string trouble, TimeSpan? wait) = await TryAsync(address, known, part, stop).ConfigureAwait(false);
            if (result is not null)
            {
                return result;
            }

            TimeSpan pause = wait ?? TimeSpan.FromSeconds(settings.DelaySeconds * Math.Pow(2, attempt));
            if (attempt >= settings.Tries || pause > s_longestWait)
            {
                return new TransferResult(
                    TransferEnd.Failed, string.Create(CultureInfo.InvariantCulture, $"{trouble} (tries: {attempt})"), address);
            }

            await Task.Delay(pause, time, stop).ConfigureAwait(false);
        }
    }

    private async Task<(TransferResult? Result, string Trouble, TimeSpan? Wait)> TryAsync(
        Uri address, FileRecord? known, PartFile part, CancellationToken stop)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(settings.TrySeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, deadline.Token);
        try
        {
            PartNotes? begun = part.Begun() is { ETag: not null } notes && notes.Asked == address.ToString() ? notes : null;
            using FetchResponse reply =
                await server.GetAsync(address, headers => Prepare(headers, known, begun, part), either.Token).ConfigureAwait(false);
            return await TakeAsync(reply, address, known, begun, part, deadline, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (null, "the server is too slow", null);
        }
        catch (RedirectException e)
        {
            return (new TransferResult(TransferEnd.Failed, e.Message, address), "", null);
        }
        catch (Exception e) when (e is HttpRequestException or HttpIOException
            || e is IOException { InnerException: System.Net.Sockets.SocketException })
        {
            return (
                null,
                e is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError }
                    ? "the server's name is not known: is there a network?"
                    : "the connection broke off",
                null);
        }
    }

    private static void Prepare(HttpRequestHeaders headers, FileRecord? known, PartNotes? begun, PartFile part)
    {
        if (begun?.ETag is { } mark)
        {
            headers.Range = new RangeHeaderValue(part.Length, null);
            headers.IfRange = new RangeConditionHeaderValue(EntityTagHeaderValue.Parse(mark));
        }
        else if (known is not null)
        {
            if (known.ETag is { } tag)
            {
                headers.TryAddWithoutValidation("If-None-Match", tag);
            }

            if (known.LastModified is { } changed)
            {
                headers.TryAddWithoutValidation("If-Modified-Since", changed);
            }
        }
    }

    private async Task<(TransferResult?, string, TimeSpan?)> TakeAsync(
        FetchResponse reply, Uri address, FileRecord? known, PartNotes? begun, PartFile part, CancellationTokenSource deadline,
        CancellationToken stop)
    {
        HttpResponseMessage message = reply.Message;
        string? tag = message.Headers.ETag?.ToString();
        string? changed = message.Content.Headers.TryGetValues("Last-Modified", out IEnumerable<string>? dates) ? dates.First() : null;
        var there = new TransferResult(TransferEnd.SameAsBefore, "", reply.Address, tag, changed);
        switch (message.StatusCode)
        {
            case HttpStatusCode.NotModified:
                return (there, "", null);
            case HttpStatusCode.OK when known?.ETag is { } before && tag == before:
                return (there, "", null);
            case HttpStatusCode.OK:
            case HttpStatusCode.PartialContent when begun is not null && message.Content.Headers.ContentRange?.From == part.Length:
                bool whole = await CopyAsync(message, address, part, deadline, stop).ConfigureAwait(false);
                return whole
                    ? (there with { End = TransferEnd.Whole }, "", null)
                    : (
                        there with
                        {
                            End = TransferEnd.Failed,
                            Reason = string.Create(CultureInfo.InvariantCulture, $"it is larger than {settings.MostMebibytes} MiB")
                        },
                        "",
                        null);
            case HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable:
                part.Discard();
                return (null, "the server does not go on where the transfer broke off", null);
            case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                return (
                    there with { End = TransferEnd.Absent, Reason = "the server does not have it in this language and type" }, "", null);
            case HttpStatusCode.BadRequest:
                return (there with { End = TransferEnd.Absent, Reason = "the server does not take this symbol" }, "", null);
            case HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError:
                return (
                    null,
                    string.Create(CultureInfo.InvariantCulture, $"the server answers {(int)message.StatusCode}"),
                    Asked(message.Headers.RetryAfter));
            default:
                return (
                    there with
                    {
                        End = TransferEnd.Failed,
                        Reason = string.Create(CultureInfo.InvariantCulture, $"the server answers {(int)message.StatusCode}")
                    },
                    "",
                    null);
        }
    }

    /// <summary>Copies the body into the part.</summary>
    /// <returns>Whether it ended within the limit.</returns>
    private async Task<bool> CopyAsync(
        HttpResponseMessage message, Uri address, PartFile part, CancellationTokenSource deadline, CancellationToken stop)
    {
        long start = time.GetTimestamp();
        bool more = message.StatusCode == HttpStatusCode.PartialContent;
        long? length = message.Content.Headers.ContentLength;

        // A weak mark does not promise the same bytes.
        string? mark = message.Headers.ETag is { IsWeak: false } strong ? strong.ToString() : null;
        using FileStream file = more ? part.GoOn() : part.Begin(new PartNotes(address.ToString(), mark, length));
        using Stream body = await message.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        byte[] buffer = new byte[64 * 1024];
        long received = 0;
        int read;
        while ((read = await body.ReadAsync(buffer, stop).ConfigureAwait(false)) > 0)
        {
            received += read;
            if (file.Length + read > settings.MostMebibytes * 1024L * 1024)
            {
                file.Close();
                part.Discard();
                return false;
            }

            await file.WriteAsync(buffer.AsMemory(0, read), stop).ConfigureAwait(false);
            double seconds = settings.TrySeconds + ((double)received / settings.LeastBytesPerSecond)
                - time.GetElapsedTime(start).TotalSeconds;
            if (seconds <= 0)
            {
                await deadline.CancelAsync().ConfigureAwait(false);
            }
            else
            {
                deadline.CancelAfter(TimeSpan.FromSeconds(seconds));
            }
        }

        file.Flush(flushToDisk: true);
        return true;
    }

    private TimeSpan? Asked(RetryConditionHeaderValue? retry)
    {
        TimeSpan? wait = retry?.Delta ?? (retry?.Date is { } date ? date - time.GetUtcNow() : null);
        return wait is { Ticks: < 0 } ? TimeSpan.Zero : wait;
    }
}
