namespace ReportMiner.Model;

/// <summary>The language of a block of text.</summary>
public enum Language
{
    /// <summary>Not identified: too little text, or a language that is not supported.</summary>
    Unknown,

    /// <summary>English, <c>en</c>.</summary>
    English,

    /// <summary>Russian, <c>ru</c>.</summary>
    Russian,
}
