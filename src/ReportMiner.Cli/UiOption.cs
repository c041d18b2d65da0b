using System.CommandLine;
using ReportMiner.Model;

namespace ReportMiner.Cli;

/// <summary><c>--ui en|ru</c>: the language of headings, values and messages for people. Tables for machines stay as they are.</summary>
internal static class UiOption
{
    public static Option<string> Make()
    {
        var option = new Option<string>("--ui")
        {
            Description = "Language of headings, values and messages for people. Machine-readable files stay in English.",
            DefaultValueFactory = _ => "en",
            HelpName = "en|ru",
        };
        option.AcceptOnlyFromAmong("en", "ru");
        return option;
    }

    /// <returns>The context in the language that was asked for.</returns>
    public static CommandContext In(CommandContext context, ParseResult parsed, Option<string> option) =>
        context with { Ui = parsed.GetValue(option) == "ru" ? Language.Russian : Language.English };
}
