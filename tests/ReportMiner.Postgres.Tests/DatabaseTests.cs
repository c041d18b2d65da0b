using Npgsql;
using ReportMiner.Model.Runs;

namespace ReportMiner.Postgres.Tests;

public sealed class DatabaseTests(Cluster cluster) : IClassFixture<Cluster>
{
    [PostgresFact]
    public void Programs_that_start_together_make_the_tables_once()
    {
        string address = cluster.Collection();
        Parallel.For(0, 6, _ => Sharing.Open(address).Dispose());
        using Database database = Sharing.Open(address);
        using NpgsqlConnection connection = database.Source.OpenConnection();
        string[] migrations = Directory.GetFiles(Path.Combine(CheckoutFolder.Root, "src", "ReportMiner.Postgres", "Migrations"));
        connection.Value("select count(*) from migration").Should().Be((long)migrations.Length);
    }

    [PostgresFact]
    public void A_store_of_a_later_version_is_left_alone()
    {
        string address = cluster.Collection();
        using (Database database = Sharing.Open(address))
        {
            using NpgsqlConnection connection = database.Source.OpenConnection();
            connection.Execute("insert into migration (name) values ('999-later.sql')");
        }

        Action open = () => Sharing.Open(address);
        open.Should().Throw<InputException>().WithMessage("*later version*999-later.sql*");
    }

    [PostgresFact]
    public void A_store_that_is_not_there_is_said_in_one_line()
    {
        Action open = () => Sharing.Open("postgres://rm@127.0.0.1:1/nothing");
        open.Should().Throw<InputException>().WithMessage("The store cannot be used*");
    }

    [Theory]
    [InlineData("postgres://host", "postgres://USER")]
    [InlineData("mysql://host/db", "postgres://USER")]
    [InlineData("postgres://host/db?collection=Röd", "no name of a collection")]
    [InlineData("postgres://host/db?colection=x", "has no option 'colection'")]
    public void A_wrong_address_is_told(string address, string message)
    {
        Action parse = () => StoreAddress.Parse(address);
        parse.Should().Throw<InputException>().WithMessage($"*{message}*");
    }

    [PostgresFact]
    public void Large_originals_come_back_as_they_were()
    {
        using Database database = Sharing.Open(cluster.Collection());
        string file = Path.GetTempFileName(), back = Path.GetTempFileName();
        try
        {
            byte[] bytes = new byte[(5 << 20) / 2];
            new Random(3).NextBytes(bytes);
            File.WriteAllBytes(file, bytes);
            var originals = new Originals(database.Source);
            using FileStream content = File.OpenRead(file);
            string hash = originals.Keep(content);
            content.Position = 0;
            originals.Keep(content).Should().Be(hash);
            originals.Lay(hash, back);
            File.ReadAllBytes(back).Should().Equal(bytes);
            using NpgsqlConnection connection = database.Source.OpenConnection();
            connection.Value("select count(*) from original_part").Should().Be(3L);
        }
        finally
        {
            File.Delete(file);
            File.Delete(back);
        }
    }
}
