using System.Collections.Concurrent;
using ChatBot.Tests.Fakes;

namespace ChatBot.EndToEnd.Rigs;

/// <summary>What was acknowledged, held against what was shown.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<string, byte> accepted = new(StringComparer.Ordinal);

    public int Accepted => accepted.Count;

    public static string AnswerTo(string text) => $"answer to {text}";

    public void Accept(string text) => accepted.TryAdd(text, 0);

    public LedgerResult Compare(GroundTruth truth)
    {
        var shown = truth.Messages;
        var answers = shown.GroupBy(FirstLine, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
        var lost = accepted.Keys.Where(text => !answers.ContainsKey(AnswerTo(text))).ToList();
        return new LedgerResult(
            Accepted,
            lost.Count,
            accepted.Keys.Count(text => answers.GetValueOrDefault(AnswerTo(text)) > 1),
            shown.Count(message => message.Text.StartsWith(PlainChannel.Working, StringComparison.Ordinal)),
            shown.Count(message => message.Text.StartsWith("Sorry", StringComparison.Ordinal)),
            Inversions(shown),
            answers.Keys.Except(accepted.Keys.Select(AnswerTo), StringComparer.Ordinal).Count(IsAnswer));
    }

    /// <summary>Waits until everything accepted was answered, but no longer than nothing new is shown for <paramref name="patience"/>.</summary>
    public async Task<LedgerResult> SettleAsync(GroundTruth truth, TimeSpan patience)
    {
        var last = Compare(truth);
        for (var quiet = TimeSpan.Zero; last.Lost > 0 && quiet < patience; quiet += TimeSpan.FromMilliseconds(250))
        {
            await Task.Delay(250);
            var now = Compare(truth);
            if (now.Lost < last.Lost)
                quiet = TimeSpan.Zero;
            last = now;
        }

        // What would be shown twice may come a moment later.
        await Task.Delay(1_000);
        return Compare(truth);
    }

    // Texts end in their number within the conversation; placeholders that stayed say nothing of the order.
    private static int Inversions(IReadOnlyList<ShownMessage> shown) => shown
        .Where(message => IsAnswer(message.Text))
        .GroupBy(message => message.Conversation, StringComparer.Ordinal)
        .Sum(conversation => conversation.Select(Number).Zip(conversation.Skip(1).Select(Number)).Count(pair => pair.First > pair.Second));

    private static int Number(ShownMessage message)
    {
        var line = FirstLine(message);
        return int.Parse(line.AsSpan(line.LastIndexOf(' ') + 1), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static bool IsAnswer(string text) => text.StartsWith(AnswerTo(""), StringComparison.Ordinal);

    // An answer is one line; of a briefing it is the title.
    private static string FirstLine(ShownMessage message) => message.Text.Split('\n', 2)[0];
}

/// <param name="Lost">Acknowledged, and no answer was ever shown.</param>
/// <param name="Twice">More than one message shows the answer.</param>
/// <param name="Stray">"Working on it" that stayed beside an answer.</param>
/// <param name="Inversions">Answers of a conversation shown in another order than the questions.</param>
/// <param name="Unasked">Answers to what was not acknowledged. A message may be stored though its acknowledgement got lost; a schedule has no such excuse.</param>
internal sealed record LedgerResult(int Accepted, int Lost, int Twice, int Stray, int Apologies, int Inversions, int Unasked)
{
    public bool IsClean => Accepted > 0 && Lost == 0 && Twice == 0 && Apologies == 0;

    public override string ToString() =>
        $"accepted {Accepted}, lost {Lost}, answered twice {Twice}, out of order {Inversions}, stray placeholders {Stray}, apologies {Apologies}";
}
