using ChatBot.Channels.Slack.Outbound;
using ChatBot.Conversations.Outbound;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Slack;

/// <summary>Says at the start whether Slack is on, and if not what to set; and asks Slack who the bot is.</summary>
internal sealed partial class SlackStart(IOptions<SlackOptions> options, IServiceProvider services, ILogger<SlackStart> logger) : BackgroundService
{
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsOn)
        {
            Log.Off(logger);
            return;
        }

        Log.On(logger, options.Value.UsesSocketMode ? "Socket Mode" : "HTTP");
        if (options.Value.BotToken is { Length: > 0 } token)
            await IntroduceAsync(token, stoppingToken);
    }

    private async Task IntroduceAsync(string token, CancellationToken cancellationToken)
    {
        var api = services.GetRequiredService<SlackApi>();
        var time = services.GetRequiredService<TimeProvider>();
        while (true)
        {
            try
            {
                var result = await api.ReadAsync(SlackMethod.AuthTest, token, "start", new Dictionary<string, string>(StringComparer.Ordinal), cancellationToken);
                services.GetRequiredService<SlackTokens>().SingleBotUser = result.Body["user_id"];
                if (result.IsOk)
                    Log.Known(logger, result.Body["user_id"], result.Body["team_id"]);
                else
                    Log.Refused(logger, result.Error);
                return;
            }
            catch (SendFailedException failed)
            {
                Log.Unreached(logger, options.Value.ApiBase, failed.Message);
                await Task.Delay(AskAgainAfter, time, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Slack is off. To switch it on set Slack:BotToken and Slack:SigningSecret (or Slack:AppToken for Socket Mode); manifest/slack/README.md says where they come from")]
        public static partial void Off(ILogger logger);

        [LoggerMessage(LogLevel.Information, "Slack is on, by {Way}")]
        public static partial void On(ILogger logger, string way);

        [LoggerMessage(LogLevel.Information, "Slack knows the bot as {User} in {Team}")]
        public static partial void Known(ILogger logger, string? user, string? team);

        [LoggerMessage(LogLevel.Error, "Slack refuses Slack:BotToken ({Error}). Copy the bot token from the app's OAuth & Permissions page; until then no answer arrives")]
        public static partial void Refused(ILogger logger, string error);

        [LoggerMessage(LogLevel.Warning, "Slack cannot be reached at {Address}; it is tried again. {Reason}")]
        public static partial void Unreached(ILogger logger, Uri address, string reason);
    }
}
