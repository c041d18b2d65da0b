using System.Collections.Immutable;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Tables;

/// <summary>A table of the outputs: the one definition behind its file, its schema and the codebook.</summary>
internal interface ITable
{
    /// <summary>Name of the resource: lower case letters and hyphens.</summary>
    string Name { get; }

    string File { get; }

    string Title { get; }

    string Description { get; }

    ImmutableArray<string> PrimaryKey { get; }

    ImmutableArray<ForeignKey> ForeignKeys { get; }

    /// <summary>Its columns, in order; those of the matrix depend on the meetings of the run.</summary>
    ImmutableArray<Field> FieldsOf(RunView run);

    void Write(RunView run, Stream stream);
}
