using System.Text.RegularExpressions;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Coverage.Nets;

/// <summary>Catches Russian sentences that ask or recommend, by their form alone.</summary>
/// <inheritdoc cref="EnglishNet" path="/remarks"/>
internal static partial class RussianNet
{
    private const int Reach = 280;

    /// <inheritdoc cref="EnglishNet.Read"/>
    public static NetCatch? Read(string sentence, NetPlace place) =>
        Opening(sentence, place) ?? Spoken(sentence) ?? Anyone(sentence, place) ?? Past(sentence) ?? Duty(sentence, place);

    private static NetCatch? Opening(string sentence, NetPlace place)
    {
        if (!place.Opens)
        {
            return null;
        }

        if (CallsItself().IsMatch(sentence))
        {
            return new NetCatch(AskSign.Label, 0);
        }

        if (NumberedInfinitive().IsMatch(sentence))
        {
            return new NetCatch(AskSign.Operative, 0);
        }

        bool ends = place.Labelled || sentence[^1] is ';' or '.' or ':';
        bool operative = ends
            && (OperativeVerb().IsMatch(sentence)
                || (place.Labelled && (!place.Item || place.InRecommendations) && Infinitive().IsMatch(sentence)));
        return operative || (place.Item && PastOperative().IsMatch(sentence)) ? new NetCatch(AskSign.Operative, 0) : null;
    }

    /// <inheritdoc cref="EnglishNet.NumberedInfinitive"/>
    [GeneratedRegex(@"^\d{1,2} (?:\p{Ll}{2,}(?:ть|ти|ться|тись|чь)|чтобы)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedInfinitive();

    /// <inheritdoc cref="EnglishNet.Anyone"/>
    private static NetCatch? Anyone(string sentence, NetPlace place) =>
        place is { InRecommendations: true, Opens: true } && AnySubject().Match(sentence) is { Success: true } found
            ? new NetCatch(AskSign.Performative, found.Groups["verb"].Index)
            : null;

    [GeneratedRegex(
        @"^[А-ЯЁ][\w-]+ (?:[\w-]+ ){0,6}?(?:также |далее |настоятельно |поэтому )?(?<verb>рекоменду[ею]т|призыва[ею]т|совету[ею]т|"
            + @"предлага[ею]т,? чтобы|настоятельно просит)\b(?!:)",
        RegexOptions.CultureInvariant)]
    private static partial Regex AnySubject();

    private static NetCatch? Spoken(string sentence)
    {
        if (FirstPersonVerb().Match(sentence) is { Success: true } own)
        {
            return new NetCatch(AskSign.Performative, own.Index);
        }

        foreach (ValueMatch verb in PresentVerb().EnumerateMatches(sentence))
        {
            if (ProposesBudget().IsMatch(sentence[..(verb.Index + verb.Length)]))
            {
                continue;
            }

            if (BodySubject().IsMatch(Left(sentence, verb.Index))
                || (Pronoun().IsMatch(Left(sentence, verb.Index)) && !AsksAbout().IsMatch(sentence[verb.Index..])))
            {
                return new NetCatch(AskSign.Performative, verb.Index);
            }
        }

        Match duty = StateParty().Match(sentence) is { Success: true } party ? party : MayWish().Match(sentence);
        return duty.Success ? new NetCatch(AskSign.Duty, duty.Index) : null;
    }

    private static NetCatch? Past(string sentence)
    {
        foreach (ValueMatch verb in PastVerb().EnumerateMatches(sentence))
        {
            if (BodySubject().IsMatch(Left(sentence, verb.Index)))
            {
                return new NetCatch(AskSign.Past, verb.Index);
            }
        }

        return null;
    }

    private static NetCatch? Duty(string sentence, NetPlace place)
    {
        Match word = DutyWord().Match(sentence);
        if (!word.Success)
        {
            return null;
        }

        AskReason? reason = !place.InRecommendations || NoDuty().IsMatch(sentence) ? AskReason.Discussion : null;
        return new NetCatch(AskSign.Duty, word.Index, reason);
    }

    private static string Left(string sentence, int verb) => sentence[Math.Max(0, verb - Reach)..verb];

    private const string Adverb =
        "(?:(?:также|далее|вновь|настоятельно|решительно|особо|поэтому|в этой связи|кроме того|в частности|и|еще раз|ещё "
        + "раз|соответственно|тем самым|настоящим),? ){0,3}";

    [GeneratedRegex(
        @"\b(?:рекомендует|рекомендуют|призывает|призывают|просит|просят|предлагает|предлагают|поощряет|побуждает|поручает|требует|"
            + @"настаивает|постановляет|постановляют|решает|обязывает|приглашает|ожидает|рассчитывает|принимает решение|"
            + @"принимает к сведению|утверждает|одобряет|обращается с (?:\w+ )?(?:призывом|просьбой)|"
            + @"(?:повторяет|подтверждает|повторяют) сво[йию] (?:\w+ )?(?:призыв|просьб|рекомендаци)\w*)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PresentVerb();

    [GeneratedRegex(
        @"\b(?:рекомендовал[аио]?|призвал[аио]?|просил[аио]?|попросил[аио]?|предложил[аио]?|поручил[аио]?|(?:постановил[аи]?|"
            + @"решил[аио]?)(?=\s*:)|пригласил[аио]?|потребовал[аио]?)(?:\b|(?=:))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PastVerb();

    [GeneratedRegex(
        @"\b(?:рекомендуем|рекомендую|призываем|призываю|просим|прошу|предлагаем|предлагаю|настаиваем|настаиваю|требуем|требую|"
            + @"(?:повторяю|подтверждаю|повторяем) (?:сво[йию]|мо[йию]|наш) (?:\w+ )?(?:призыв|просьб|рекомендаци)\w*|"
            + @"обращаюсь (?:\w+ ){1,12}с (?:\w+ )?(?:призывом|просьбой))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FirstPersonVerb();

    /// <summary>A body in the nominative, and nothing but its name before the verb.</summary>
    [GeneratedRegex(
        @"\b(?:Ассамблея|Совет|Комиссия|Подкомиссия|Конференция|Комитет|Подкомитет|Группа|группа|Совещание|Конгресс|Форум|Механизм|"
        + @"Докладчик|докладчик|секретарь|комиссар|комитет|комиссия|совет|Коллегия|[Оо]рган|[Бб]юро|[Пп]равление|Стороны|"
        + @"Участники|Главы|эксперт|Эксперт|эксперты|"
        + @"Эксперты|Инспекторы|инспекторы|Секретариат|Президиум)\b(?: [^.;:]{0,220}?)?,? "
            + Adverb + @"\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex BodySubject();

    /// <summary>What the Secretary-General proposes for a budget is what a report examines.</summary>
    [GeneratedRegex(@"^Генеральный секретарь (?:также |далее )?предлагает\z", RegexOptions.CultureInvariant)]
    private static partial Regex ProposesBudget();

    [GeneratedRegex(@"^(?:Он|Она|Оно|Они)[ ,]+" + Adverb + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    /// <summary>«Он просит об освобождении»: somebody asks for a thing.</summary>
    [GeneratedRegex(@"^\w+ об? ", RegexOptions.CultureInvariant)]
    private static partial Regex AsksAbout();

    [GeneratedRegex(
        @"[Гг]осударству-участнику (?:также |настоятельно )?(?:следует|необходимо|надлежит|рекомендуется|предлагается)",
        RegexOptions.CultureInvariant)]
    private static partial Regex StateParty();

    /// <inheritdoc cref="EnglishNet.MayWish"/>
    [GeneratedRegex(
        @"\b(?:Ассамблея|Совет|Комиссия|Комитет|Конференция|Совещание|Правление|Стороны|Коллегия)\b[^.;:]{0,80}?"
            + @"(?:(?:может|могут) (?:также )?(?:пожелать|счесть)|,? возможно, (?:также )?(?:пожела|сочт)\w+) "
            + @"(?!(?:утвердить повестку|избрать|перейти|принять (?:решение|повестку)|принять к сведению доклад\W*$))",
        RegexOptions.CultureInvariant)]
    private static partial Regex MayWish();

    [GeneratedRegex(
        @"\b(?:следует|необходимо|надлежит|должн[аоы]|должен|рекомендуется|предлагается|целесообразно|желательно|важно|нужно|нужен|"
            + @"нужна|нужны|нельзя|стоило бы|надо|считать целесообразным|мо(?:жет|гут) (?:также )?(?:пожелать|рассмотреть)|мог(?:ла|ло|"
            + @"ли)? бы|(?:обращен|адресован)[аоы]? (?:\w+ )?(?:призыв|просьба)|призыв (?:обращен|адресован)|(?:существует|имеется|"
            + @"сохраняется) (?:\w+ )?(?:необходимость|потребность)|требу[ею]тся|было бы (?:\w+ )?(?:полезно|целесообразно|желательно)|"
            + @"полезно|уместно|обязан[аыо]?|следовало бы|просьба|запрещается|недопустимо|подлеж[иа]т|"
            + @"имеет смысл|стоит|поручается|поручено|хотел[аио]? бы (?:также )?(?:получить|видеть|услышать)|"
            + @"(?:счел|сочл[аио]|считает|считают|полагает|признал[аио]?) (?:\w+ )?(?:необходимым|целесообразным|важным|желательным|"
            + @"полезным|уместным)|назрела (?:\w+ )?необходимость|рекомендовано|подчеркива[ею]т (?:\w+ )?необходимость)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DutyWord();

    [GeneratedRegex(
        @"\b(?:следует (?:рассматривать (?:как|в качестве)|отметить|напомнить|читать|подчеркнуть|иметь в виду|признать|"
            + @"учитывать, что)|необходимо отметить|как следует|"
            + @"что следует из|отсюда следует|из (?:этого|чего) следует)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NoDuty();

    [GeneratedRegex(
        @"^\[?(?:(?:также|далее|вновь|настоятельно|решительно|особо|кроме того|в этой связи|высоко|глубоко|с (?:\w+ ){0,2}\w+(?:ью|ем|"
            + @"ом|ой|ей)),? ){0,2}(?:рекомендует|призывает|просит|предлагает|поощряет|побуждает|обращается|обращает внимание|поручает|"
            + @"требует|настаивает|постановляет|решает|приглашает|принимает|утверждает|одобряет|отмечает|приветствует|подчеркивает|"
            + @"признает|выражает|осуждает|подтверждает|заявляет|напоминает|уполномочивает|учреждает|благодарит|поддерживает|ожидает|"
            + @"рассчитывает|продлевает|соглашается|ссылается|сожалеет|воздает|назначает|избирает)\b(?! во внимание)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OperativeVerb();

    /// <summary>«a) постановила, что …»: a decision told in the past, part by part.</summary>
    [GeneratedRegex(
        @"^(?:(?:также|далее|вновь|настоятельно|единогласно),? ){0,2}(?:постановил|решил|просил|попросил|призвал|поручил|рекомендовал|"
            + @"предложил|утвердил|одобрил|учредил|принял(?=[аио]? (?:к сведению|решение))|уполномочил|согласил(?=[ао]?с[ья]))"
            + @"[аио]?(?:с[ья])?\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PastOperative();

    /// <summary>
    /// The infinitive of a Russian decision: «Принять к сведению», «Поручить министрам»; and an addressee in the dative before it.
    /// </summary>
    [GeneratedRegex(
        @"^(?!(?:Пят|Шест|Сем|Восем|Девят|Десят|Двадцат|Тридцат|\w+надцат)ь\b)(?:(?:Не [а-яё]|[А-ЯЁ])[а-яё]{2,}(?:ать|ять|ить|"
            + @"еть|уть|ыть|оть|сти|зти|йти|ться|тись)\b|Сторонам |Государствам |Правительствам |"
            + @"Секретариату |Информацию )",
        RegexOptions.CultureInvariant)]
    private static partial Regex Infinitive();

    [GeneratedRegex(@"^\[?Рекомендация (?:№ ?)?[A-ZА-Я]?\d{1,3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex CallsItself();
}
