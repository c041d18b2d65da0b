using System.Text;
using ReportMiner.Pipeline.Spool;

namespace ReportMiner.Pipeline.Tests.Spool;

/// <summary>Texts as bytes.</summary>
internal sealed class TextFormat : IRecordFormat<string>
{
    public void Write(string record, Stream stream) => stream.Write(Encoding.UTF8.GetBytes(record));

    public string Read(byte[] bytes, int start, int end) => Encoding.UTF8.GetString(bytes, start, end - start);
}
