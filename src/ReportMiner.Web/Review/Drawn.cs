namespace ReportMiner.Web.Review;

/// <summary>How far a run is drawn, and what is known of it by then.</summary>
/// <param name="Items">Items drawn.</param>
/// <param name="Total">Items to draw; copies of one item count.</param>
/// <param name="Documents">Documents of the run.</param>
/// <param name="Incomplete">Documents that are not complete.</param>
internal readonly record struct Drawn(int Items, int Total, int Documents, int Incomplete);
