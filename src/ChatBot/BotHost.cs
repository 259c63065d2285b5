using ChatBot.Answering;
using ChatBot.Briefings;
using ChatBot.Channels.Slack;
using ChatBot.Channels.Teams;
using ChatBot.Channels.Terminal;
using ChatBot.Channels.Web;
using ChatBot.Channels.Web.Access;
using ChatBot.Conversations;
using ChatBot.Knowledge;
using ChatBot.LanguageModels;

namespace ChatBot;

/// <summary>The host: what it is made of, feature by feature, and its doors.</summary>
internal static class BotHost
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    public static async Task<int> RunAsync(string[] arguments)
    {
        var builder = WebApplication.CreateSlimBuilder(arguments);
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(DefaultAddress);
        try
        {
            builder.Services.AddLanguageModels(builder.Configuration);
            builder.Services.AddKnowledge(builder.Configuration).AddKnowledgeService();
            builder.Services.AddAnswering().AddBriefings();
            builder.Services.AddConversations(builder.Configuration);
            builder.AddWeb();
            builder.Services.AddSlack(builder.Configuration);
            builder.Services.AddTeams(builder.Configuration);
            await using var app = builder.Build();
            app.MapWeb();
            app.MapSlack();
            app.MapTeams();
            await app.RunAsync();
            return 0;
        }
        catch (StateRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
        catch (Exception wrong) when (ListeningFault.Of(wrong) is { } fault)
        {
            await Console.Error.WriteLineAsync(fault);
            return 1;
        }
        catch (Exception wrong) when (SettingsFaults.Of(wrong) is { Count: > 0 } faults)
        {
            foreach (var fault in faults)
                await Console.Error.WriteLineAsync(fault);
            return 1;
        }
    }
}
