using ChatBot.Answering.Verification.Reading;

namespace ChatBot.Answering.Verification.Checks;

/// <summary>A cause, purpose or consequence that the statement gives, the evidence gives as such.</summary>
internal static class CauseCheck
{
    private static readonly string[][] Markers = [.. "because, due to, owing to, as a result, thanks to, in order to, so that, so as to, therefore, consequently, in response to, on account of, prompted by, caused by, driven by, resulting in, leading to, hence"
        .Split(", ").Select(marker => marker.Split(' '))];

    private static readonly string[][] Reasons = [.. "because, due to, owing to, as a result, thanks to, in order to, so that, so as to, therefore, consequently, in response to, on account of, by, result, reason, why, since, hence, lead to, led to, leading to, cause, caused, causing, thereby, thus, purpose, aim, aims, aimed, intended, to, for, following, after, enable, allow, help, prompted, driven, given, so, as"
        .Split(", ").Select(marker => marker.Split(' '))];

    public static string? Fault(Alignment alignment)
    {
        var said = alignment.Statement.Words;
        for (var at = 0; at < said.Count; at++)
        {
            if (Array.Find(Markers, marker => Stands(marker, said, at)) is not { } found)
                continue;
            if (!GivesReason(alignment, found))
                return $"\"{string.Join(' ', found)}\" not in the cited text";
            var (missing, all) = (0, 0);
            for (var word = at + found.Length; word < said.Count && said[word].Sentence == said[at].Sentence; word++)
            {
                if (!said[word].IsContent)
                    continue;
                all++;
                missing += alignment[word] < 0 ? 1 : 0;
            }

            if (missing > 0 && missing * 3 > all)
                return $"what follows \"{string.Join(' ', found)}\" is not in the cited text";
        }

        return null;
    }

    // The reason stands by what it is a reason of, not somewhere in the evidence.
    private static bool GivesReason(Alignment alignment, string[] marker)
    {
        var isPurpose = marker[0] is "in" or "so" && marker[^1] is "to" or "that";
        var stated = alignment.Evidence.Words;
        return Enumerable.Range(0, stated.Count).Any(place => Array.Find(Reasons, reason => Stands(reason, stated, place)) is { } reason && (isPurpose || reason[0] is not ("to" or "for" or "by" or "as" or "aim" or "help" or "enable" or "allow")));
    }

    private static bool Stands(string[] marker, IReadOnlyList<Word> words, int at)
    {
        if (at + marker.Length > words.Count)
            return false;
        for (var word = 0; word < marker.Length; word++)
            if (words[at + word].Text != marker[word])
                return false;
        return true;
    }
}
