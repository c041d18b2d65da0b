using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Mastheads;

/// <summary>Reads what the head of a document says of it.</summary>
public static class MastheadReader
{
    public static Masthead Read(Manuscript manuscript) => Masthead.Empty;
}
