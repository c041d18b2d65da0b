namespace ReportMiner.Semantics.Index;

/// <summary>A store of a run that keeps the index too, for all who search it.</summary>
internal interface IIndexHome
{
    /// <summary>Opens the index; its tables may be empty, or of another state of the run.</summary>
    IIndexEngine OpenIndex();
}
