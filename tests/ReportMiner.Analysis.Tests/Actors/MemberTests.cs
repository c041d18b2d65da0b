using System.Runtime.CompilerServices;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Tests.Actors;

/// <summary>
/// Every Member and observer State, in every case, in every pattern: <c>members.tsv</c> holds their names declined by hand, so that it can
/// contradict the program, which declines by rule.
/// </summary>
public sealed class MemberTests
{
    /// <summary>States with an article in English.</summary>
    private static readonly HashSet<string> WithArticle =
    [
        "bahamas", "central-african-republic", "comoros", "congo", "cook-islands", "democratic-peoples-republic-of-korea",
        "democratic-republic-of-the-congo", "dominican-republic",
        "gambia", "holy-see", "lao-peoples-democratic-republic", "maldives", "marshall-islands", "netherlands", "niger", "philippines",
        "republic-of-korea", "republic-of-moldova",
        "russian-federation", "solomon-islands", "state-of-palestine", "sudan", "syrian-arab-republic", "united-arab-emirates",
        "united-kingdom", "united-republic-of-tanzania", "united-states",
    ];

    /// <summary>A text with <c>@</c> for the name, and the other actors that it names.</summary>
    public static TheoryData<string, string> EnglishPatterns => new()
    {
        { "The representative of @ recommended that the Secretariat publish the replies.", "" },
        { "The delegation of @ proposed that the manual be updated.", "" },
        { "The Government of @ suggested that the Secretariat should translate the manual.", "" },
        { "The observer for @ called for a new questionnaire.", "" },
        { "On the proposal of @, the Secretariat should publish the replies.", "" },
        { "At the suggestion of the representative of @, it was recommended that the replies be published.", "" },
        { "It was recommended by @ that the Secretariat publish the replies.", "" },
        { "It was proposed by the delegation of @ that the replies be published.", "" },
        { "A proposal submitted by @ to publish the replies was supported.", "" },
        { "The recommendation made by @ that States keep a register was noted.", "" },
        { "On behalf of the Group of 77 and China, the representative of @ recommended that the manual be updated.", "g77-china" },
        { "The representative of @, speaking on behalf of the African Group, urged States to keep a register.", "african-group" },
        { "The representatives of @ and the European Union recommended that the manual be updated.", "european-union" },
        { "Accordingly, @ recommended that the manual be updated.", "" },
        { "At the meeting, @, supported by Europol, proposed that the item be kept on the agenda.", "" },
        { "The representative of @ expressed the view that States should keep a register.", "" },
        { "The representative of @ stressed that the Secretariat should publish the replies.", "" },
        { "In the view of @, the Secretariat should publish the replies.", "" },
        { "According to the representative of @, States should keep a register.", "" },
        { "The Permanent Representative of @ invited States to keep a register.", "" },
        { "The Minister for Foreign Affairs of @ called upon all States to ratify the Convention.", "" },
        { "The experts from @ encouraged States to keep a register.", "" },
        { "During the discussion the representative of @ requested the Secretariat to publish the replies.", "" },
        { "To strengthen the network, the delegation of @ proposed that contact points be named.", "" },
        {
            "The representative of @ noted with concern that the backlog had grown and called upon the Secretary-General to provide staff.",
            ""
        },
        { "The following recommendation was submitted by @: States should keep a register.", "" },
        { "Proposed by @: States should keep a register.", "" },
        { "One speaker from @ recommended that the manual be updated.", "" },
        { "The representatives of @ and of the Arab Group jointly proposed that the manual be updated.", "arab-group" },
        { "The representative of @, speaking also for the Arab Group, urged States to keep a register.", "arab-group" },
        { "The delegation of @ and Europol recommended that the manual be updated.", "" },
        { "The delegation of @ believed it was important that the manual be updated.", "" },
        { "One recommendation, put forward by @, was to update the manual.", "" },
    };

    /// <summary>A text with the letter of the case for the name: N, G, I.</summary>
    public static TheoryData<string, string> RussianPatterns => new()
    {
        { "Представитель {G} рекомендовал Секретариату опубликовать ответы.", "" },
        { "Представительница {G} предложила опубликовать ответы.", "" },
        { "Делегация {G} рекомендовала опубликовать ответы.", "" },
        { "Правительство {G} предложило Секретариату опубликовать ответы.", "" },
        { "Наблюдатель от {G} призвал государства вести реестр.", "" },
        { "По предложению {G} Секретариату следует опубликовать ответы.", "" },
        { "По предложению представителя {G} было рекомендовано опубликовать ответы.", "" },
        { "{I} было рекомендовано, чтобы Секретариат опубликовал ответы.", "" },
        { "{I} было предложено Секретариату опубликовать ответы.", "" },
        { "Делегацией {G} было рекомендовано опубликовать ответы.", "" },
        { "Представителем {G} было предложено опубликовать ответы.", "" },
        { "Было рассмотрено предложение, внесенное {I}, о публикации ответов.", "" },
        { "Предложение, внесенное делегацией {G}, предусматривает публикацию ответов.", "" },
        { "Предложение {G} опубликовать ответы было поддержано.", "" },
        { "От имени Группы 77 и Китая представитель {G} рекомендовал обновить руководство.", "g77-china" },
        {
            "Представитель {G}, выступая от имени Группы африканских государств, настоятельно призвал государства вести реестр.",
            "african-group"
        },
        { "Представители {G} и Европейского союза рекомендовали обновить руководство.", "european-union" },
        { "{N} рекомендует обновить руководство.", "" },
        { "{N} высказала мнение, что Секретариату следует опубликовать ответы.", "" },
        { "Представитель {G} высказал мнение, что государствам следует вести реестр.", "" },
        { "Представитель {G} подчеркнул, что государства должны вести реестр.", "" },
        { "По мнению {G}, Секретариату следует опубликовать ответы.", "" },
        { "По мнению делегации {G}, необходимо обновить руководство.", "" },
        { "Постоянный представитель {G} предложил государствам вести реестр.", "" },
        { "Министр иностранных дел {G} призвал все государства ратифицировать Конвенцию.", "" },
        { "{N} внесла предложение о создании фонда.", "" },
        { "Представитель {G} с обеспокоенностью отметил, что очередь выросла, и призвал Генерального секретаря выделить персонал.", "" },
        { "В ходе обсуждения представитель {G} просил Секретариат опубликовать ответы.", "" },
        { "Следующая рекомендация была внесена {I}: государствам следует вести реестр.", "" },
        { "Делегация {G} высказалась за создание реестра.", "" },
        { "Выступая от имени {G}, министр настоятельно призвал государства вести реестр.", "" },
        { "Как предложила делегация {G}, Секретариату следует опубликовать ответы.", "" },
        { "От {G} поступило предложение опубликовать ответы.", "" },
        { "Со стороны {G} было предложено опубликовать ответы.", "" },
        { "Следующее предложение было внесено {I}: государствам следует вести реестр.", "" },
    };

    [Fact]
    public void All_members_and_observers_are_there() =>
        Members().Select(m => m.Id).Distinct(StringComparer.Ordinal).Should().HaveCount(197);

    [Theory]
    [MemberData(nameof(EnglishPatterns))]
    public void An_English_sentence_gives_the_State(string pattern, string others) =>
        Wrong(Language.English, others, m => pattern.Replace("@", (WithArticle.Contains(m.Id) ? "the " : "") + m.English)).Should()
            .BeEmpty();

    [Theory]
    [MemberData(nameof(RussianPatterns))]
    public void A_Russian_sentence_gives_the_State_in_every_case(string pattern, string others) => Wrong(
        Language.Russian, others,
        m => pattern.Contains("{I}", StringComparison.Ordinal) && m.Instrumental == m.Nominative
            ? null // «Перу было рекомендовано» may ask Peru.
            : pattern.Replace("{N}", m.Nominative).Replace("{G}", m.Genitive).Replace("{I}", m.Instrumental)).Should().BeEmpty();

    private static IEnumerable<string> Wrong(Language language, string others, Func<Member, string?> sentence) =>
        from member in Members()
        let text = sentence(member)
        where text is not null
        let got = ReportingReader.Read(text, language)
        let wanted = new[] { member.Id, others }.Where(id => id.Length > 0)
        where got.Length != 1 || got[0].Kind != ReportedKind.Proposal
            || !got[0].Proposers.Order(StringComparer.Ordinal).SequenceEqual(wanted.Order(StringComparer.Ordinal))
        select $"{text} → {string.Join("; ", got.Select(g => $"{g.Kind}: {string.Join(", ", g.Proposers)}"))}";

    private static IEnumerable<Member> Members([CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "members.tsv")).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t'))
            .Select(c => new Member(c[0], c[1], c[2], c[3], c[5]));

    private sealed record Member(string Id, string English, string Nominative, string Genitive, string Instrumental);
}
