using ChatBot.Briefings.Sections;
using ChatBot.Briefings.Timelines;

namespace ChatBot.Briefings;

internal static class BriefingSetup
{
    public static IServiceCollection AddBriefings(this IServiceCollection services) => services.AddSingleton<Briefer>().AddSingleton<Chronicler>().AddSingleton<ModelSummary>();
}
