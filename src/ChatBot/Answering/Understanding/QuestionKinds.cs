using System.Text.RegularExpressions;

namespace ChatBot.Answering.Understanding;

/// <summary>Tells the kind of a question from its wording.</summary>
internal static partial class QuestionKinds
{
    // Milliseconds; the longest question allowed takes a fraction of one.
    private const int Limit = 5000;

    public static QuestionKind Of(string question, bool japanese) => japanese ? OfJapanese(question) : OfEnglish(question);

    private static QuestionKind OfEnglish(string question)
    {
        if (HowMany().IsMatch(question))
            return QuestionKind.HowMany;
        if (HowMuch().IsMatch(question))
            return QuestionKind.HowMuch;
        if (When().IsMatch(question))
            return QuestionKind.When;
        if (Who().IsMatch(question))
            return QuestionKind.Who;
        if (Where().IsMatch(question))
            return QuestionKind.Where;
        if (Why().IsMatch(question))
            return QuestionKind.Why;
        if (Definition().IsMatch(question))
            return QuestionKind.Definition;
        if (How().IsMatch(question))
            return QuestionKind.How;
        if (Which().IsMatch(question))
            return QuestionKind.WhichThing;
        return YesNo().IsMatch(question) ? QuestionKind.YesNo : QuestionKind.Other;
    }

    private static QuestionKind OfJapanese(string question)
    {
        if (JapaneseHowMany().IsMatch(question))
            return QuestionKind.HowMany;
        if (JapaneseHowMuch().IsMatch(question))
            return QuestionKind.HowMuch;
        if (JapaneseWhen().IsMatch(question))
            return QuestionKind.When;
        if (JapaneseWho().IsMatch(question))
            return QuestionKind.Who;
        if (JapaneseWhere().IsMatch(question))
            return QuestionKind.Where;
        if (JapaneseWhy().IsMatch(question))
            return QuestionKind.Why;
        if (JapaneseDefinition().IsMatch(question))
            return QuestionKind.Definition;
        return JapaneseWhich().IsMatch(question) ? QuestionKind.WhichThing : QuestionKind.Other;
    }

    [GeneratedRegex(@"\bhow many\b|\bnumber of\b|\bwhat percent|\bwhat (fraction|proportion|share)\b|\bhow (old|tall|long|far|large|big|high|deep|fast|often|wide)\b|^\W*(what('s| is| was)? )?(the )?distance (between|from|to)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex HowMany();

    [GeneratedRegex(@"\bhow much\b|\b(what|which) (was |is |were )?(the )?(\w+ ){0,2}(cost|price|value|amount|budget|worth|investment)\b|\b(what|which) (\w+ )?(payment|fee|fine)(?= (is|are|was|were|do|does|did|will|would|has|have|had|of|for)\b)|^\W*(the )?((total|annual|overall|estimated|yearly) )*(cost|price( tag)?|budget|fee) (of|for)\b|\bwhat (did|does|do|will) [^?]*\b(pay|cost|spend|charge)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex HowMuch();

    [GeneratedRegex(@"^\W*([\w-]+ ){0,2}when\b|\bwhen(['’]s|['’]d| (is|are|was|were|do|does|did|will|would|can|could|should|may|must|might|has|have|had)\b|\W*$)|\b(what|which|in what|on what) (\w+ )?(year|date|day|month|century|decade|time|season|era|period)s?\b|\bsince what\b|\bhow soon\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex When();

    [GeneratedRegex(@"\bwho('s)?\b|\bwhom\b|\bwhose\b|\b(what|which) (\w+ )?(person|man|woman|king|queen|president|minister|author|leader|scientist|artist|actor|actress|singer|general|people|official|mayor)s?\b|\bnames? of (the|a|our|their) ([\w-]+ ){0,3}(person|man|woman|astronaut|minister|ambassador|official|leader|president|director|engineer|scientist|officer|envoy|negotiator|spokesperson|ceo|professor|author|chairman)s?\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Who();

    [GeneratedRegex(@"\bwhere\b|\b(what|which|in what|in which) (\w+ )?(country|city|place|location|state|region|town|continent|county|province|area|building|island|river)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Where();

    [GeneratedRegex(@"\bwhy\b|\bfor what (reason|purpose)\b|\bwhat (is|was|were|are) the (reason|purpose|cause|aim|goal)s?\b|\bwhat (caused|causes)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Why();

    [GeneratedRegex(@"^\W*(what('s| is| are| was| were)|define|explain|describe|what does) (an? |the )?[\w' .-]+( mean| stand for| refer to)?\W*$|\bmeaning of\b|\bdefinition of\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\bhow\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex How();

    [GeneratedRegex(@"\bwhich\b|\bwhat\b|\blist\b|\bname\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex Which();

    [GeneratedRegex(@"^\W*(is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex YesNo();

    [GeneratedRegex("何(人|個|件|社|回|年間|日間|週間|時間|か月|カ月|ヶ月|歳|台|種|つ|名|冊|本|枚|校|か国|カ国|ヶ国|番|位|メートル|キロ|パーセント|%|割|倍)|いくつ|人数|件数|数は", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex JapaneseHowMany();

    [GeneratedRegex("いくら|何円|何ドル|何ポンド|どれ(くらい|ぐらい|だけ|ほど)|どの(くらい|ぐらい|程度)|金額|額は", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex JapaneseHowMuch();

    [GeneratedRegex("いつ|何(年|月|日|時|曜日|世紀)(?!間)|時期|日付|年月日", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex JapaneseWhen();

    [GeneratedRegex("誰|だれ|どなた|人物|人は|名前は|氏名", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex JapaneseWho();

    // Which organisation, not where.
    [GeneratedRegex("(?<!(機関|組織|団体|会社|企業|大学|メーカー|省庁|チーム|国)(は|が))どこ|何(県|市|国|州|区|町|村|都市|地方)|どの(国|県|市|都市|地域|場所|地方)|場所", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex JapaneseWhere();

    [GeneratedRegex("なぜ|何故|どうして|理由|原因|目的", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex JapaneseWhy();

    [GeneratedRegex("とは(何|なに|なん|どの|どう|[?？]|$)|の意味", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex JapaneseDefinition();

    [GeneratedRegex("何|なに|なん|どの|どれ|どんな|どちら", RegexOptions.ExplicitCapture, Limit)]
    private static partial Regex JapaneseWhich();
}
