using System.Text.Json.Nodes;
using ReportMiner.CorpusMaker.Gold;
using ReportMiner.CorpusMaker.Pdf;

namespace ReportMiner.CorpusMaker.Sheets;

/// <summary>Writes sheets as files in all their formats, with a gold file beside each.</summary>
public static class SheetFolder
{
    /// <returns>How many samples were written. PDF files are left out where their type is not installed.</returns>
    public static int Write(IEnumerable<Sheet> sheets, string folder)
    {
        var renderer = new Renderer(FontSet.Installed ? FontSet.Load() : null);
        Directory.CreateDirectory(Path.Combine(folder, "samples"));
        Directory.CreateDirectory(Path.Combine(folder, "gold"));
        int written = 0;
        foreach (Sheet sheet in sheets)
        {
            foreach (Rendering rendering in renderer.Render(sheet.Document))
            {
                string file = $"{sheet.Document.Name}.{rendering.Extension}";
                File.WriteAllBytes(Path.Combine(folder, "samples", file), rendering.Bytes);
                File.WriteAllBytes(Path.Combine(folder, "gold", file + ".json"), GoldJson.Bytes(Gold(sheet, file)));
                written++;
            }
        }

        return written;
    }

    private static JsonObject Gold(Sheet sheet, string file) => new()
    {
        ["file"] = file,
        ["language"] = sheet.Document.Language,
        ["items"] = new JsonArray([
            .. sheet.Items.Select(i => (JsonNode)new JsonObject { ["label"] = i.Label, ["starts"] = i.Starts, ["must"] = i.Must })
        ]),
        ["proposals"] = new JsonArray([
            .. sheet.Proposals.Select(p => (JsonNode)new JsonObject { ["text"] = p.Text, ["proposers"] = GoldJson.Array(p.Proposers) })
        ]),
    };
}
