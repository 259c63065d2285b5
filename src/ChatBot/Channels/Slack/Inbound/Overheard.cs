using System.Text.RegularExpressions;

namespace ChatBot.Channels.Slack.Inbound;

/// <summary>
/// Whether a reply in a thread is meant for the bot though nobody is named in it. People talk to each other below an answer: whoever
/// asked before is taken to ask on, anybody else is when it is a question, and thanks are nobody's question.
/// </summary>
internal static partial class Overheard
{
    public static bool IsForTheBot(string words, bool byAsker) =>
        words.Any(char.IsLetterOrDigit) && !Courtesy().IsMatch(words) && (byAsker || Question().IsMatch(words));

    [GeneratedRegex(
        """
        ^\W*(?:(?:many\s+)?thanks?(?:\s+(?:you|all|so|very|much|a\s+lot|everyone))*|thx|ty|cheers|ok(?:ay)?|great|cool|nice(?:\s+one)?|perfect|awesome|excellent|good(?:\s+(?:bot|job|one|to\s+know))?
        |got\s+it|understood|noted|i\s+see|makes\s+sense|lol|haha|yes|yep|yeah|no|nope|sure|agreed|exactly|will\s+do|sounds\s+good|\+1
        |ありがとう(?:ございます|ございました)?|了解(?:です|しました|いたしました)?|承知(?:しました|いたしました)|わかりました|なるほど|はい|いいえ|助かります|助かりました|お疲れ様です)(?:[\s,.!、。!]+(?:thanks?|thank\s+you|ありがとう(?:ございます)?))*\W*$
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking)]
    private static partial Regex Courtesy();

    [GeneratedRegex(
        """
        [?？]
        |^\W*(?:and\s+|so\s+|but\s+)?(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|do|does|did|can|could|will|would|should|has|have|tell|list|show|give|explain|summari[sz]e|brief|compare)\b
        |(?:か|かな|でしょう|教えて(?:ください)?|ください|について)[。]?\s*$
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking)]
    private static partial Regex Question();
}
