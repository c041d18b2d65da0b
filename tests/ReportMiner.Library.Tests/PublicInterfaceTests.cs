namespace ReportMiner.Library.Tests;

public sealed class PublicInterfaceTests
{
    [Fact]
    public void The_public_interface_of_the_library_is_the_one_on_the_page() => Repository.Hold(
        "tests/ReportMiner.Library.Tests/public-interface.txt", PublicInterface.Of(typeof(Miner).Assembly),
        "the public interface of the library has changed.");

    /// <summary>A user can name every type that the library returns.</summary>
    [Fact]
    public void Every_public_type_is_in_the_namespace_of_the_library() =>
        typeof(Miner).Assembly.GetExportedTypes().Should().OnlyContain(t => t.Namespace == "ReportMiner");
}
