using System.Collections.Immutable;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;
using ReportMiner.Pipeline.Documents;

namespace ReportMiner.Pipeline.Workers;

/// <summary>Writes an outcome; <see cref="OutcomeReader"/> reads the same fields in the same order.</summary>
internal sealed class OutcomeWriter(Stream stream) : BinaryWriter(stream, OutcomeFormat.Encoding, leaveOpen: true)
{
    public void Write(DocumentOutcome outcome)
    {
        Write(outcome.Document);
        Array(outcome.Items, Write);
        Write(outcome.Milliseconds);
    }

    private void Write(Document document)
    {
        Write(document.Source);
        Write((byte)document.Status);
        Array(document.Languages, l => Write((byte)l));
        Array(document.Completeness.Chains, Write);
        Write(document.Completeness.Characters);
        Write(document.Completeness.Asks);
        Array(document.Diagnostics, Write);
        Array(document.Blocks, Write);
    }

    private void Write(SourceInfo source)
    {
        Write(source.File);
        Write(source.Sha256);
        Write(source.Size);
        Write((byte)source.Format);
        Write(source.PageCount);
        Write(source.Masthead);
        Write(source.Meeting);
    }

    private void Write(Masthead masthead)
    {
        Maybe(masthead.Symbol, Write);
        Text(masthead.Distribution);
        Write(masthead.Date?.DayNumber ?? -1);
        Text(masthead.Version);
        Text(masthead.Original);
        Text(masthead.Body);
        Text(masthead.Session);
        Text(masthead.Place);
        Text(masthead.AgendaItem);
        Text(masthead.Title);
        Text(masthead.JobNumber);
        Text(masthead.Speaker);
        Text(masthead.Meeting);
    }

    private void Write(DocumentSymbol symbol)
    {
        Write(symbol.Text);
        Array(symbol.Bodies, Write);
        Text(symbol.Nature);
        Text(symbol.Session);
        Text(symbol.Number);
        Array(symbol.Modifications, Write);
        Write(symbol.Recognised);
    }

    private void Write(NumberChain chain)
    {
        Write(chain.Scope);
        Write(chain.First);
        Write(chain.Last);
        Write(chain.Count);
        Array(chain.Missing, Write);
        Array(chain.Duplicate, Write);
    }

    private void Write(CharacterAccount account)
    {
        Write(account.Read);
        Write(account.Body);
        Write(account.Footnote);
        Write(account.Table);
        Write(account.Furniture);
    }

    private void Write(AskAccount account)
    {
        Array(account.Accounted, Write);
        Array(account.Unaccounted, Write);
    }

    private void Write(AskCount count)
    {
        Write((byte)count.Reason);
        Write(count.Count);
    }

    private void Write(OpenAsk ask)
    {
        Write((byte)ask.Sign);
        Write(ask.Label);
        Write(ask.Text);
        Number(ask.Page);
        Write(ask.Start);
        Write(ask.End);
    }

    private void Write(Diagnostic diagnostic)
    {
        Write(diagnostic.Code);
        Write((byte)diagnostic.Severity);
        Write(diagnostic.Message);
        Number(diagnostic.Page);
        Number(diagnostic.Start);
        Number(diagnostic.End);
    }

    private void Write(Block block)
    {
        Write((byte)block.Kind);
        Write(block.Level);
        Text(block.Label);
        Array(block.Path, Write);
        Write(block.Text);
        Write((byte)block.Language);
        Array(block.Pages, Write);
        Array(block.Spans, Write);
        Array(block.Boxes, Write);
        Array(block.Section, Write);
        Write(block.Parent);
        Array(block.Cells, Write);
        Write(block.Table);
        Write(block.TableHeader);
        Array(block.FootnoteMarks, Write);
        Array(block.Bold, Write);
        Array(block.Italic, Write);
    }

    private void Write(TextSpan span)
    {
        Write(span.Start);
        Write(span.End);
    }

    private void Write(TableCell cell)
    {
        Write(cell.Column);
        Write(cell.Text);
        Write(cell.Bold);
    }

    /// <summary>All but the source, which is the document's.</summary>
    public void Write(Recommendation item)
    {
        Write(item.Id);
        Write((byte)item.Language);
        Array(item.Section, Write);
        Text(item.Paragraph);
        Write(item.Label);
        Array(item.Path, Write);
        Write(item.Ordinal);
        Write((byte)item.Kind);
        Write(item.Text);
        Text(item.Chapeau);
        Array(item.SubItems, Write);
        Array(item.Themes, Write);
        Array(item.Addressees, Write);
        Array(item.Proposers, Write);
        Text(item.Strength);
        Text(item.Position);
        Array(item.References, Write);
        Write(item.Provenance);
        Text(item.TakenUpBy);
        Maybe(item.Action, Write);
        Text(item.Model);
        Write(item.ThemesDecided);
    }

    private void Write(SubItem item)
    {
        Write(item.Label);
        Write(item.Text);
    }

    private void Write(ThemeTag tag)
    {
        Write(tag.Id);
        Write(tag.Score);
        Array(tag.Evidence, Write);
    }

    private void Write(Evidence evidence)
    {
        Write(evidence.Start);
        Write(evidence.End);
        Write(evidence.Weight);
    }

    private void Write(Provenance provenance)
    {
        Array(provenance.Pages, Write);
        Write(provenance.Start);
        Write(provenance.End);
        Array(provenance.Boxes, Write);
    }

    private void Write(PageBox place)
    {
        Write(place.Page);
        Write(place.Box.Left);
        Write(place.Box.Top);
        Write(place.Box.Right);
        Write(place.Box.Bottom);
    }

    private void Write(ActionGrade grade)
    {
        Write(grade.Grade);
        Write(grade.Score);
    }

    private void Text(string? text) => Maybe(text, Write);

    private void Number(int? number)
    {
        Write(number.HasValue);
        Write(number ?? 0);
    }

    private void Maybe<T>(T? value, Action<T> write)
        where T : class
    {
        Write(value is not null);
        if (value is not null)
        {
            write(value);
        }
    }

    private void Array<T>(ImmutableArray<T> values, Action<T> write)
    {
        Write7BitEncodedInt(values.Length);
        foreach (T value in values)
        {
            write(value);
        }
    }
}
