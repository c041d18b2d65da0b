using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using ReportMiner.Linguistics;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Export.Tmx;

/// <summary>
/// <c>memory.tmx</c>: a translation memory of the language versions (TMX 1.4): their items; and, if the text of the documents is available,
/// all their paragraphs. What disagrees, or is uncertain, is left out.
/// </summary>
internal sealed class TmxExporter : IExporter
{
    private const string File = "memory.tmx";

    public string Name => "tmx";

    public string Summary => "translation memory of the language versions";

    public bool ByDefault => false;

    public ImmutableArray<string> Files { get; } = [File];

    public ImmutableArray<string> Needs => [];

    public bool NeedsText => true;

    public bool WritesWithoutText => true;

    public void Export(RunView run, ExportTarget target) => target.Write(File, stream =>
    {
        using var writer =
            XmlWriter.Create(
                stream,
                new XmlWriterSettings
                {
                    Encoding = new UTF8Encoding(false),
                    Indent = true,
                    IndentChars = " ",
                    NewLineChars = "\n",
                    NewLineHandling = NewLineHandling.None
                });
        writer.WriteStartDocument();
        writer.WriteStartElement("tmx");
        writer.WriteAttributeString("version", "1.4");
        WriteHeader(writer, run.Version);
        writer.WriteStartElement("body");
        int number = 0;
        foreach (TranslationUnit unit in Units(run).DistinctBy(static u => (u.A, u.Text, u.B, u.Other)))
        {
            Write(writer, unit, ++number);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    });

    private static void WriteHeader(XmlWriter writer, string version)
    {
        writer.WriteStartElement("header");
        writer.WriteAttributeString("creationtool", "ReportMiner");
        writer.WriteAttributeString("creationtoolversion", version);
        writer.WriteAttributeString("segtype", "paragraph");
        writer.WriteAttributeString("o-tmf", "ReportMiner");
        writer.WriteAttributeString("adminlang", "en");
        writer.WriteAttributeString("srclang", "*all*");
        writer.WriteAttributeString("datatype", "plaintext");
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, TranslationUnit unit, int number)
    {
        writer.WriteStartElement("tu");
        writer.WriteAttributeString("tuid", number.ToString(CultureInfo.InvariantCulture));
        Property(writer, "x-document", unit.Document);
        Property(writer, "x-number", unit.Number);
        Property(writer, "x-paired-by", unit.By);
        Property(writer, "x-score", unit.Score.ToString("0.00", CultureInfo.InvariantCulture));
        Version(writer, unit.A, unit.Text);
        Version(writer, unit.B, unit.Other);
        writer.WriteEndElement();
    }

    private static void Property(XmlWriter writer, string name, string value)
    {
        if (value.Length > 0)
        {
            writer.WriteStartElement("prop");
            writer.WriteAttributeString("type", name);
            writer.WriteString(Allowed(value));
            writer.WriteEndElement();
        }
    }

    private static void Version(XmlWriter writer, Language language, string text)
    {
        writer.WriteStartElement("tuv");
        writer.WriteAttributeString("xml", "lang", null, language.Code());
        writer.WriteElementString("seg", Allowed(text));
        writer.WriteEndElement();
    }

    /// <summary>XML does not allow some characters that a file may hold.</summary>
    private static string Allowed(string text)
    {
        var allowed = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                allowed.Append(text[i]).Append(text[++i]);
            }
            else
            {
                allowed.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return allowed.ToString();
    }

    private static IEnumerable<TranslationUnit> Units(RunView run)
    {
        foreach (AlignedVersions versions in run.Run.Versions)
        {
            foreach (AlignedPair pair in versions.Pairs)
            {
                yield return Ordered(new TranslationUnit(
                    versions.Document, string.Join(' ', pair.A.Path), versions.A, pair.A.Text, versions.B, pair.B.Text,
                    pair.By == AlignedBy.Number ? "number" : "content", pair.Score));
            }
        }

        foreach (ItemLink link in run.Run.Lineage.Links.Where(static l => l is { Relation: LinkRelation.Translation, Certain: true }))
        {
            if (run.Items.Find(link.Earlier.Id) is { } a && run.Items.Find(link.Later.Id) is { } b && a.Language != b.Language
                && IsTold(a.Language) && IsTold(b.Language))
            {
                yield return Ordered(
                    new TranslationUnit(a.Source.Citation, a.Number, a.Language, a.Text, b.Language, b.Text, "item", link.Score));
            }
        }
    }

    private static bool IsTold(Language language) => language.Code() is not null;

    /// <summary>English first, whichever version a run names first.</summary>
    private static TranslationUnit Ordered(TranslationUnit unit) =>
        unit.A <= unit.B ? unit : unit with { A = unit.B, Text = unit.Other, B = unit.A, Other = unit.Text };
}
