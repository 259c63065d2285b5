using System.Globalization;
using ChatBot.Conversations;
using ChatBot.Conversations.Reports;

namespace ChatBot.Channels.Terminal;

/// <summary>What the commands that read the state share: where it is, and how its words are printed.</summary>
internal static class StateReading
{
    public static StateReports Reports()
    {
        var state = new StateOptions();
        new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection(StateOptions.Section).Bind(state);
        return new StateReports(state);
    }

    public static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    // One row of a table stays one line of the terminal, and nothing in it moves the cursor.
    public static string Line(string text) =>
        string.Join(' ', new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
