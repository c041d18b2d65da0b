using System.Globalization;

namespace ReportMiner.Fetching;

/// <summary>Asks for one document, type after type, and takes in what comes.</summary>
internal sealed class DocumentVisit(FetchRequest request, FetchFolder folder, Transfer transfer)
{
    /// <summary>A page that asks to wait comes with status 200: what is no document is asked for once more.</summary>
    private const int LooksAtNoDocument = 2;

    /// <param name="document">Which.</param>
    /// <param name="stop">Stops.</param>
    public async Task<FetchOutcome> RunAsync(DocumentKey document, CancellationToken stop)
    {
        FileRecord? known = folder.Known(document);
        PartFile part = folder.Part(document);
        FetchOutcome? worst = null;
        foreach (Uri address in Addresses(document, known))
        {
            FetchOutcome outcome = await AskAsync(document, address, known, part, stop).ConfigureAwait(false);
            if (outcome.IsThere)
            {
                return outcome;
            }

            worst = worst is null || outcome.Result > worst.Result ? outcome : worst;
        }

        folder.RemoveIfEmpty(document);

        // Earlier files stay, regardless of the server's present answer.
        return known is null
            ? worst!
            : new FetchOutcome(document, FetchResult.Unchanged, $"{PathOf(document, known)} (not checked: {worst!.Detail})", worst.Address);
    }

    private IEnumerable<Uri> Addresses(DocumentKey document, FileRecord? known) =>
        known is not null && Uri.TryCreate(known.Asked, UriKind.Absolute, out Uri? asked)
            ? [asked]
            : request.Types.Select(t => request.Settings.Address(document, t)).Distinct();

    private async Task<FetchOutcome> AskAsync(DocumentKey document, Uri address, FileRecord? known, PartFile part, CancellationToken stop)
    {
        for (int look = 1; ; look++)
        {
            TransferResult result = await transfer.RunAsync(address, known, part, stop).ConfigureAwait(false);
            switch (result.End)
            {
                case TransferEnd.SameAsBefore when known is not null:
                    return new FetchOutcome(document, FetchResult.Unchanged, PathOf(document, known), result.Answered);
                case TransferEnd.Absent:
                    return new FetchOutcome(document, FetchResult.Absent, result.Reason, result.Answered);
                case TransferEnd.Whole:
                    if (FileKind.Of(part.Path, out string reason) is { } kind)
                    {
                        return TakeIn(document, address, known, part, kind, result);
                    }

                    part.Discard();
                    if (look < LooksAtNoDocument)
                    {
                        continue;
                    }

                    return new FetchOutcome(document, FetchResult.Refused, reason, result.Answered);
                default:
                    return new FetchOutcome(document, FetchResult.Failed, result.Reason, result.Answered ?? address);
            }
        }
    }

    private FetchOutcome TakeIn(DocumentKey document, Uri address, FileRecord? known, PartFile part, FileKind kind, TransferResult result)
    {
        var record = new FileRecord
        {
            Symbol = document.Symbol,
            Language = document.Language,
            File = $"{document.Language}.{kind.Ending}",
            MediaType = kind.MediaType,
            Sha256 = FetchFolder.Hash(part.Path),
            Length = part.Length,
            Asked = address.ToString(),
            Answered = result.Answered!.ToString(),
            Reader = request.Settings.ReaderAddress(document),
            JobNumber = JobNumbers.In(result.Answered),
            ETag = result.ETag,
            LastModified = result.LastModified,
            Fetched = request.Time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            Client = request.Client,
        };
        if (known?.Sha256 == record.Sha256)
        {
            part.Discard();
            folder.Note(document, record with { File = known.File, Fetched = known.Fetched });
            return new FetchOutcome(document, FetchResult.Unchanged, PathOf(document, known), result.Answered);
        }

        string path = folder.Keep(document, record);
        return known is null
            ? new FetchOutcome(document, FetchResult.Fetched, path, result.Answered)
            : new FetchOutcome(document, FetchResult.Reissued, $"{path}; the earlier issue is kept with a number", result.Answered);
    }

    private static string PathOf(DocumentKey document, FileRecord record) => $"{SymbolNames.ToFolder(document.Symbol)}/{record.File}";
}
