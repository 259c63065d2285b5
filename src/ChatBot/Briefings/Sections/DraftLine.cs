using ChatBot.Answering.Verification;

namespace ChatBot.Briefings.Sections;

/// <summary>A line before it was verified.</summary>
/// <param name="Claim">What the evidence must carry.</param>
/// <param name="Shown">Said instead, where the bot wraps the claim in words of its own: "No date: ...".</param>
/// <param name="ByModel">True where a language model worded it.</param>
internal sealed record DraftLine(string Claim, IReadOnlyList<Evidence> Evidence, EventState? State = null, string? Shown = null, bool ByModel = false)
{
    public string Text => Shown ?? Claim;
}
