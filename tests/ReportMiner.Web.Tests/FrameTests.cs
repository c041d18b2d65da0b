using System.Text.Json.Nodes;
using ReportMiner.Export.Tests.Browsing;

namespace ReportMiner.Web.Tests;

/// <summary>An item of a PDF is framed where it stands on the page, at every size.</summary>
[Collection(PagesToRead.Name)]
public sealed class FrameTests(PagesToRead pages)
{
    private Browser Browser => pages.Browser;

    [ProgramFact("chromium")]
    public async Task The_frame_on_the_page_is_the_box_of_the_item_at_every_size()
    {
        await pages.SpeakAsync("en");
        JsonNode[] items =
        [
            .. ViewTests.Lines(Path.Combine(pages.Results, "recommendations.jsonl"))
                .Where(i => i["provenance"]!["boxes"]!.AsArray().Count > 0).DistinctBy(i => (string)i["source"]!["file"]!)
        ];
        items.Should().HaveCountGreaterThan(8);
        foreach (JsonNode item in items)
        {
            await pages.ShowAsync("#/item/" + ViewTests.Id(item));
            foreach (int zoom in new[] { 50, 100, 300 })
            {
                await Browser.UntilAsync("document.querySelector('.pdf')?.dataset.drawn");
                await Browser.ValueAsync(
                    $"(s => {{ s.value = {zoom}; s.dispatchEvent(new Event('change')); }})(document.querySelector('.pdfpage select'))");
                await Browser.UntilAsync($"document.querySelector('.pdf').dataset.drawn?.endsWith(' {zoom}')");
                double overlap = (double)(await Browser.ValueAsync($"({Overlap})({item["provenance"]!["boxes"]!.ToJsonString()})"))!;
                overlap.Should().BeGreaterThanOrEqualTo(0.95, "{0} at {1} %", item["source"]!["file"], zoom);
            }
        }

        Browser.Faults.Should().BeEmpty();
    }

    /// <summary>Each page of a PDF is drawn as beside an item, with the boxes of all items on it.</summary>
    [ProgramFact("chromium")]
    public async Task The_frames_of_every_item_of_a_pdf_are_its_boxes_at_every_size_on_every_page()
    {
        await pages.ShowAsync("#/");
        JsonNode[] items = [.. ViewTests.Lines(Path.Combine(pages.Results, "recommendations.jsonl"))
            .Where(i => i["provenance"]!["boxes"]!.AsArray().Count > 0)];
        items.Length.Should().BeGreaterThan(250);
        JsonArray sheets = [.. items.SelectMany(i => i["provenance"]!["boxes"]!.AsArray().Select(b => (Item: i, Box: b!)))
            .GroupBy(b => ((string)b.Item["source"]!["sha256"]!, (int)b.Box["page"]!))
            .Select(sheet => new JsonObject
            {
                ["id"] = ViewTests.Id(sheet.First().Item),
                ["page"] = sheet.Key.Item2,
                ["boxes"] = new JsonArray([.. sheet.Select(b => b.Box.DeepClone())]),
            })];
        await Browser.ValueAsync($"window.slipped = null, ({Frames})({sheets.ToJsonString()}, {Overlap}).then(x => window.slipped = x, e "
            + "=> window.slipped = [String(e)]), true");
        for (int tries = 0; tries < 3000 && !(bool)(await Browser.ValueAsync("window.slipped !== null"))!; tries++)
        {
            await Task.Delay(100);
        }

        (await Browser.TextAsync("window.slipped")).Should().BeEmpty();
        Browser.Faults.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task The_words_of_every_item_of_a_pdf_stand_within_its_boxes()
    {
        await pages.ShowAsync("#/");
        JsonArray items = [.. ViewTests.Lines(Path.Combine(pages.Results, "recommendations.jsonl"))
            .Where(i => i["provenance"]!["boxes"]!.AsArray().Count > 0)
            .Select(i =>
                new JsonObject
                {
                    ["id"] = ViewTests.Id(i),
                    ["text"] = (string)i["text"]!,
                    ["boxes"] = i["provenance"]!["boxes"]!.DeepClone()
                })];
        items.Count.Should().BeGreaterThan(250);
        string outside = (string)(await Browser.ValueAsync($"({Words})({items.ToJsonString()}).then(x => x.join(', '))"))!;
        outside.Should().BeEmpty();
    }

    /// <summary>The least overlap of a drawn frame with its box, both in parts of the page.</summary>
    private const string Overlap = """
        boxes => {
          const [page] = document.querySelector('.pdf').dataset.drawn.split(' ').map(Number);
          const sheet = document.querySelector('.sheet canvas').getBoundingClientRect(), overlay = document.querySelector('.overlay');
          const width = overlay.viewBox.baseVal.width, scale = width / sheet.width;
          const own = boxes.filter(b => b.page === page), rects = [...overlay.querySelectorAll('rect')].map(r => r.getBoundingClientRect());
          if (own.length !== rects.length || !own.length) return 0;
          return Math.min(...own.map((b, i) => {
            const r = { left: (rects[i].left - sheet.left) * scale, right: (rects[i].right - sheet.left) * scale,
              top: (rects[i].top - sheet.top) * scale, bottom: (rects[i].bottom - sheet.top) * scale };
            const w = Math.min(b.right, r.right) - Math.max(b.left, r.left), h = Math.min(b.bottom, r.bottom) - Math.max(b.top, r.top);
            const both = Math.max(0, w) * Math.max(0, h), area = x => (x.right - x.left) * (x.bottom - x.top);
            return both / (area(b) + area(r) - both);
          }));
        }
        """;

    /// <summary>Pages and sizes at which a frame does not cover its box, each named by an item.</summary>
    private const string Frames = """
        async (sheets, overlap) => {
          const { pdfPage } = await import('/pdfpage.js'), slipped = [];
          const frame = () => new Promise(requestAnimationFrame);
          const drawn = async state => { while (document.querySelector('.pdf').dataset.drawn !== state) await frame(); };
          const aside = document.createElement('aside');
          aside.style.setProperty('width', '27rem');
          document.querySelector('main').replaceChildren(aside);
          for (const { id, page, boxes } of sheets) {
            const file = (await (await fetch('/api/items/' + id)).json()).files[id].document;
            aside.replaceChildren(pdfPage(file, [page], boxes).node);
            const size = document.querySelector('.pdfpage select');
            for (const zoom of [100, 50, 300]) {
              size.value = zoom;
              if (zoom !== 100) size.dispatchEvent(new Event('change'));
              await drawn(`${page} ${zoom}`);
              if (overlap(boxes) < 0.95) slipped.push(`${id} page ${page} at ${zoom} %`);
            }
          }
          return slipped;
        }
        """;

    /// <summary>Ids of items of which the page, read by another reader, does not have most of the words within the boxes.</summary>
    private const string Words = """
        async items => {
          const lib = await import('/lib/pdfjs/pdf.min.mjs');
          lib.GlobalWorkerOptions.workerSrc = '/lib/pdfjs/pdf.worker.min.mjs';
          const documents = new Map(), texts = new Map(), bad = [];
          const words = s => s.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
          for (const item of items) {
            const file = (await (await fetch('/api/items/' + item.id)).json()).files[item.id].document;
            if (!documents.has(file)) documents.set(file, await lib.getDocument({
              url: `/api/documents/${file}/file`, standardFontDataUrl: '/lib/pdfjs/standard_fonts/', wasmUrl: '/lib/pdfjs/wasm/' }).promise);
            let inside = '';
            for (const box of item.boxes) {
              const key = `${file} ${box.page}`;
              if (!texts.has(key)) {
                const page = await documents.get(file).getPage(box.page), view = page.getViewport({ scale: 1 });
                texts.set(key, (await page.getTextContent()).items.filter(t => t.str).map(t => {
                  const [x, y] = view.convertToViewportPoint(t.transform[4], t.transform[5]);
                  return { x, y, end: x + t.width, str: t.str }; }));
              }
              inside += ' ' + texts.get(key)
                .filter(t => t.y >= box.top - 1 && t.y <= box.bottom + 1 && t.end >= box.left - 1 && t.x <= box.right + 1).map(t => t.str).join(' ');
            }
            const there = words(inside).join(''), wanted = words(item.text);
            if (wanted.filter(w => there.includes(w)).length < 0.9 * wanted.length) bad.push(item.id);
          }
          return bad;
        }
        """;
}
