using System.Collections.Frozen;
using ChatBot.Answering.Verification.Reading;

namespace ChatBot.Answering.Verification.Checks;

/// <summary>What will be has not been, and what may be is not: tense and modality of the verbs both texts have.</summary>
internal static class ModeCheck
{
    // Who met to discuss something has discussed it; who met to open something need not have opened it.
    private static readonly FrozenSet<string> Fulfilled = "discuss talk consult exchang review debat address mark celebr commemor consid negoti speak".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static string? Fault(Alignment alignment)
    {
        for (var at = 0; at < alignment.Statement.Words.Count; at++)
        {
            if (alignment[at] is not (>= 0 and var place) || alignment.Said(at).IsName)
                continue;
            var (said, stated) = (Modes.Of(alignment.Statement.Words, at), Modes.Of(alignment.Evidence.Words, place));
            if (Clash(said, stated) && !(stated == Mode.Infinitive && Fulfilled.Contains(alignment.Said(at).Root)))
                return $"\"{alignment.Said(at).Text}\" is {Name(said)} here, {Name(stated)} in the cited text";
        }

        return null;
    }

    private static bool Clash(Mode said, Mode stated) => (said, stated) switch
    {
        (Mode.Open, _) or (_, Mode.Open) => false,
        (Mode.Past or Mode.Perfect or Mode.Participle, Mode.Planned or Mode.Shall or Mode.Possible or Mode.Required) => true,
        (Mode.Planned or Mode.Shall or Mode.Possible or Mode.Required, Mode.Past or Mode.Perfect or Mode.Participle) => true,
        (Mode.Possible, Mode.Planned or Mode.Shall or Mode.Present or Mode.Continuous or Mode.Required) => true,
        (Mode.Planned or Mode.Shall or Mode.Present or Mode.Continuous or Mode.Required, Mode.Possible) => true,
        (Mode.Required, Mode.Planned or Mode.Present or Mode.Continuous) => true,
        (Mode.Planned or Mode.Present or Mode.Continuous, Mode.Required) => true,
        (Mode.Present, Mode.Planned) or (Mode.Planned, Mode.Present) => true,
        (Mode.Past, Mode.Present or Mode.Continuous) or (Mode.Present or Mode.Continuous, Mode.Past) => true,
        (Mode.Past or Mode.Perfect, Mode.Infinitive) => true,
        _ => false,
    };

    private static string Name(Mode mode) => mode switch
    {
        Mode.Past or Mode.Participle or Mode.Perfect => "past",
        Mode.Present or Mode.Continuous => "present",
        Mode.Planned or Mode.Shall or Mode.Infinitive => "yet to come",
        Mode.Possible => "possible",
        _ => "required",
    };
}
