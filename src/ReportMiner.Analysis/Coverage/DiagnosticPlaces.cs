using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Coverage;

/// <summary>Reports of the proof name the first page and the characters of what they are about.</summary>
internal static class DiagnosticPlaces
{
    extension(DiagnosticRule rule)
    {
        public Diagnostic At(string message, Block block) =>
            rule.At(message, block.Pages.IsEmpty ? null : block.Pages[0], block.Start, block.End);

        public Diagnostic At(string message, Provenance place) =>
            rule.At(message, place.Pages.IsEmpty ? null : place.Pages[0], place.Start, place.End);
    }
}
