using System.Collections.Immutable;
using Npgsql;
using ReportMiner.Semantics.Answers;
using ReportMiner.Semantics.Search;
using ReportMiner.Store.Folders;

namespace ReportMiner.Postgres.Tests;

/// <summary>A search in the store gives the rows of the search in the folder of the same run, in the same order.</summary>
public sealed class SearchTests(Cluster cluster, SampleRun run) : IClassFixture<Cluster>, IClassFixture<SampleRun>
{
    private const string Questions = """
        data preservation
        preservation of electronic evidence
        Who should keep a register of requests?
        international cooperation in criminal matters
        training of judges and prosecutors
        capacity-building for developing countries
        sovereignty
        human rights
        protection of children online
        service providers
        time limits for requests
        24/7 network of contact points
        technical assistance
        national legislation
        retention periods for traffic data
        private sector
        joint investigations
        What was said about budgets since 2020?
        victims
        strengthen the exchange of information
        resolution of the General Assembly
        ratification of the convention
        States should publish the register
        women
        xylophone
        сохранение электронных данных
        сохранение данных
        международное сотрудничество
        подготовка судей и прокуроров
        наращивание потенциала развивающихся стран
        суверенитет государств
        права человека
        защита детей в интернете
        поставщики услуг
        сроки исполнения запросов
        техническая помощь
        национальное законодательство
        частный сектор
        совместные расследования
        обмен информацией между государствами
        Кто должен вести реестр запросов?
        ратификация конвенции
        хранение данных о трафике
        женщины
        бюджет секретариата
        рекомендации Казахстана
        """;

    [PostgresFact]
    public async Task Every_question_gives_the_rows_of_the_folder_in_their_order()
    {
        using Database database = Filled(out RunSearch there, out RunSearch here);
        string[] questions = Questions.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        questions.Should().HaveCountGreaterThan(40);
        int found = 0;
        foreach (string question in questions)
        {
            ImmutableArray<SearchHit> rows = await there.FindAsync(question, null, 30), expected = await here.FindAsync(question, null, 30);
            rows.Select(Told).Should().Equal(expected.Select(Told), question);
            found += rows.Length;
        }

        found.Should().BeGreaterThan(200);
    }

    [PostgresFact]
    public async Task Filters_and_answers_are_those_of_the_folder()
    {
        using Database database = Filled(out RunSearch there, out RunSearch here);
        foreach (SearchFilter filter in new[]
        {
            new SearchFilter { Languages = ["ru"] }, new SearchFilter { Since = "2021" },
            new SearchFilter { Before = "2021-06", Languages = ["en", "ru"] },
            new SearchFilter { Statuses = ["repeated", "reworded"] }, new SearchFilter { Themes = ["data-retention"] },
        })
        {
            foreach (string question in new[] { "data", "сотрудничество", "" })
            {
                (await there.FindAsync(question, filter, 20)).Select(Told).Should()
                    .Equal((await here.FindAsync(question, filter, 20)).Select(Told));
            }
        }

        foreach (string question in new[] { "Who should preserve data, and for how long?", "Кто должен сохранять данные?" })
        {
            Answer answer = await there.AskAsync(question, offline: true);
            there.Write(answer).Should().Equal(here.Write(await here.AskAsync(question, offline: true))).And.NotBeEmpty();
        }
    }

    [PostgresFact]
    public void People_search_by_the_dictionaries_of_the_database()
    {
        using Database database = Filled(out RunSearch there, out _);
        there.FindAsync("data", null, 1).GetAwaiter().GetResult();
        using NpgsqlConnection connection = database.Source.OpenConnection();
        foreach ((string dictionary, string word) in new[] { ("russian", "данные"), ("english", "requests") })
        {
            connection.Value("select count(*) from stems where words @@ plainto_tsquery($1::regconfig, $2)", dictionary, word).As<long>()
                .Should().BePositive();
        }
    }

    private Database Filled(out RunSearch there, out RunSearch here)
    {
        Database database = Sharing.Open(cluster.Collection());
        var store = new PostgresStore(database);
        store.Write(new FolderStore(run.Folder).Read());
        (there, here) = (new RunSearch([store]), new RunSearch(run.Folder));
        return database;
    }

    private static (string, double, double, string) Told(SearchHit hit) =>
        (hit.Item.Id, hit.Score, hit.Coverage, string.Join(',', hit.Matched.Select(m => $"{m.Start}-{m.End} {m.Asked}")));
}
