using System.Collections.Immutable;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>The Russian forms that ask. «Рассмотреть вопрос» behind «следует» is recognised by <see cref="RussianConsidering"/>.</summary>
internal static class RussianAskForms
{
    /// <summary>A body decides or wishes to ask, and thereby asks.</summary>
    private const string Deciding =
        "решил|решила|решило|решили|постановил|постановила|постановило|постановили|согласился|согласилась|согласилось|согласились|хотел|хотела|хотели [бы]";

    /// <summary>Who asked before asks again.</summary>
    private const string Reiterating =
        "повторяет|повторяют|повторяю|повторил|повторила|повторило|повторили|подтверждает|подтверждаю|подтвердил|"
        + "подтвердила|подтвердили [вновь]";

    private const string Own = "свой|свои|свою|мой|мои|мою|наш|нашу";

    public static readonly ImmutableArray<AskForm> All =
    [
        AskForm.Of("should-consider", AskShape.Subject, "возможно пожелает|пожелают"),
        AskForm.Of("should-consider", AskShape.Subject, "может|могут пожелать"),
        AskForm.Of("should-consider", AskShape.Subject, "может|могут [также] рассмотреть вопрос|возможность"),
        AskForm.Of("should-consider", AskShape.Subject, "мог|могла|могло|могли бы [также] рассмотреть|изучить вопрос|возможность"),
        AskForm.Of("should", AskShape.Dative, "следует|следовало"),
        AskForm.Of("should", AskShape.Dative, "стоило бы"),
        AskForm.Of("should", AskShape.Dative, "стоит"),
        AskForm.Of("should", AskShape.Dative, "имеет|имело [бы] смысл"),
        AskForm.Of("should", AskShape.Dative, "важно|желательно|полезно|уместно"),
        AskForm.Of(
            "should",
            AskShape.Dative,
            "представляется|видится|оказывается|является [также|весьма] необходимым|целесообразным|важным|желательным|полезным|уместным|"
                + "нужным"),
        AskForm.Of(
            "should",
            AskShape.Object,
            "считает|считают|считаю|полагает|полагают|находит|признает|признают|признала|признал|сочла|счел|сочло|сочли [также] "
                + "необходимым|целесообразным|важным|желательным|нужным|полезным|уместным|своевременным"),
        AskForm.Of(
            "urged", AskShape.Object, "подчеркивает|подчеркивают|подчеркиваю|подчеркиваем [также] [настоятельную|особую] необходимость"),
        AskForm.Of(
            "should", AskShape.Object,
            "указал|указала|указало|указали|указывает|указывают [также] на [настоятельную] необходимость|целесообразность"),
        AskForm.Of(
            "should",
            AskShape.Dative,
            "признано|признается|сочтено|считается [также|весьма] необходимым|целесообразным|важным|желательным|полезным|уместным|нужным"),
        AskForm.Of("must", AskShape.Subject, "подлежит|подлежат"),
        AskForm.Of("must", AskShape.Dative, "запрещается|воспрещается|недопустимо"),
        AskForm.Of("urged", AskShape.Object, "хотел|хотела|хотело|хотели бы [также] получить|видеть|услышать|ознакомиться"),
        AskForm.Of(
            "should",
            AskShape.Dative,
            "существует|имеется|сохраняется|назрела [настоятельная|острая|насущная|срочная|явная] необходимость|потребность [в]"),
        AskForm.Of("recommended", AskShape.Object, $"{Deciding} [также] рекомендовать"),
        AskForm.Of("urged", AskShape.Object, $"{Deciding} [также] [настоятельно] просить|призвать|поручить"),
        AskForm.Of("invited", AskShape.Object, $"{Deciding} [также] предложить|пригласить"),
        AskForm.Of("urged", AskShape.Dative, "обращена|обращается|направлена|адресована просьба"),
        AskForm.Of("urged", AskShape.Dative, "просьба обращена|адресована|обращается"),
        AskForm.Of("urged", AskShape.Dative, "поручается|поручено"),
        AskForm.Of("urged", AskShape.Object, "поручает|поручают|поручил|поручила|поручило|поручили|поручаю|поручаем"),
        AskForm.Of("should", AskShape.Dative, "целесообразно"),
        AskForm.Of("must", AskShape.Subject, "должен|должна|должно|должны|обязан|обязана|обязано|обязаны"),
        AskForm.Of("must", AskShape.Dative, "необходимо|надлежит|нужно|надо"),
        AskForm.Of("must", AskShape.Dative, "требуется|требуются|нельзя"),
        AskForm.Of(
            "urged",
            AskShape.Object,
            "настоятельно|решительно призывает|призывают|призвал|призвала|призвало|призвали|призываем|призываю"),
        AskForm.Of(
            "urged",
            AskShape.Object,
            "призывает|призывают|призвал|призвала|призвало|призвали|призываем|призываю|призывал|призывала|призывали"),
        AskForm.Of("urged", AskShape.Subject, "призывается|призываются"),
        AskForm.Of(
            "urged",
            AskShape.Object,
            "обращается|обращаются|обратился|обратилась|обратились|обращаюсь [с] [настоятельным] призывом|просьбой"),
        AskForm.Of("urged", AskShape.Object, "обращается|обращаются|обратился|обратилась|обратилось|обратились|обращаюсь [также] к|ко"),
        AskForm.Of(
            "urged",
            AskShape.Object,
            $"{Reiterating} {Own} [настоятельный|прежний|прежние|срочный|предыдущий|предыдущую] призыв|призывы|просьбу|просьбы"),
        AskForm.Of(
            "recommended",
            AskShape.Object,
            $"{Reiterating} {Own} [прежнюю|прежние|предыдущую|предыдущие|ранее] [вынесенную|вынесенные|сделанную] "
                + "рекомендацию|рекомендации"),
        AskForm.Of("urged", AskShape.Object, "просит|просят|прошу|просим|просил|просила|просило|просили|попросил|попросила|попросили"),
        AskForm.Of("urged", AskShape.Object, "требует|потребовал|потребовала|потребовали [от]"),
        AskForm.Of("recommended", AskShape.Dative, "рекомендуется|рекомендовано|рекомендовалось|рекомендованы"),
        AskForm.Of(
            "recommended",
            AskShape.Object,
            "рекомендует|рекомендуют|рекомендовал|рекомендовала|рекомендовало|рекомендовали|рекомендуем|рекомендую|"
                + "порекомендовал|порекомендовала|порекомендовали"),
        AskForm.Of("recommended", AskShape.Object, "поощряет|поощряют|поощрял|поощряла|поощряли"),
        AskForm.Of("recommended", AskShape.Subject, "поощряется|поощряются"),
        AskForm.Of("recommended", AskShape.Object, "советует|советуют|посоветовал|посоветовала|посоветовали"),
        AskForm.Of("invited", AskShape.Dative, "предлагается|предложено|предлагалось"),
        AskForm.Of(
            "invited",
            AskShape.Object,
            "предлагает|предлагают|предложил|предложила|предложило|предложили|предлагаем|предлагаю|предлагал|предлагала|предлагали"),
        AskForm.Of("invited", AskShape.Object, "приглашает|приглашают|приглашаю|пригласил|пригласила|пригласили"),
        AskForm.Of("should", AskShape.Object, "надеется|рассчитывает|ожидает|надеюсь|рассчитываю|надеемся что"),
    ];
}
