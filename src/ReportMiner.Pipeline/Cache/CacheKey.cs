namespace ReportMiner.Pipeline.Cache;

/// <summary>What an outcome is kept under.</summary>
/// <param name="Content">SHA-256 of the document's bytes, in lower-case hexadecimal.</param>
/// <param name="Entry">SHA-256 of all that the outcome depends on.</param>
/// <param name="Name">Name of the document's file.</param>
internal readonly record struct CacheKey(string Content, string Entry, string Name);
