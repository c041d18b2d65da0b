namespace ReportMiner.Cli.Tests.Outside;

/// <summary>An item as counted outside the program.</summary>
/// <param name="Key">Names it.</param>
/// <param name="Meeting">Its meeting.</param>
/// <param name="Ids">Ids of its versions.</param>
/// <param name="Themes">Themes of its versions.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Texts">Letters and digits of its versions.</param>
internal sealed record PlainItem(string Key, string Meeting, string[] Ids, string[] Themes, string Kind, string[] Texts);
