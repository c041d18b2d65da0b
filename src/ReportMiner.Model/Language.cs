namespace ReportMiner.Model;

/// <summary>The language of a block of text.</summary>
public enum Language
{
    /// <summary>Not told: too little text, or a language that the program does not treat.</summary>
    Unknown,

    /// <summary>English, <c>en</c>.</summary>
    English,

    /// <summary>Russian, <c>ru</c>.</summary>
    Russian,
}
