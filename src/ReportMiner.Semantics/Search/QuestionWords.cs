using System.Collections.Frozen;

namespace ReportMiner.Semantics.Search;

/// <summary>Words that frame a question and ask for nothing themselves, in both languages.</summary>
internal static class QuestionWords
{
    private static readonly FrozenSet<string> Set = string.Join(' ',
        "a an the of to in on at by for from with without and or not no nor but as is are was were be been being do does did done has "
            + "have had having",
        "will would can could may might shall it its they them their there this that these those he she we you i our your us me my",
        "which what who whom whose when where why how about into over under between among within since until before after during than "
            + "then so if also",
        "all any some each every other others such more most only own same very too up out off again both few",
        "recommendation recommendations recommended item items paragraph paragraphs text texts document documents report reports "
            + "meeting meetings say says said",
        "tell show find list give please anything something someone anyone concerning regarding related relating mention mentions "
            + "mentioned made",
        "и в во на с со к ко о об обо от до из за у по под над при для без про через между что чтобы как не ни но а или ли же бы то это "
            + "этот эта эти этого этой этих",
        "тот та те того той тех том который которая которое которые которого которой которых котором которую кто кого кому чем чего "
            + "чему какой какая какое какие",
        "каких какого какую каким какими где когда куда откуда почему зачем сколько так также тоже уже еще есть был была было были быть "
            + "будет будут",
        "он она оно они его ее их ему ей им мы вы нас вас нам вам наш ваш свой своя свои своей своих все всех всем весь вся всего "
            + "любой любые",
        "рекомендация рекомендации рекомендаций рекомендациях пункт пункты документ документы доклад доклады совещание совещания "
            + "совещаниях говорится сказано",
        "найди найти покажи показать расскажи перечисли дай пожалуйста относительно касательно насчет касающиеся касается упоминается "
            + "упоминают связанные")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <param name="word">A word in lower case, ё as е.</param>
    public static bool Contains(string word) => Set.Contains(word);
}
