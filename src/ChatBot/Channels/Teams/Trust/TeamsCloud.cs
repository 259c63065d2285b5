namespace ChatBot.Channels.Teams.Trust;

/// <summary>Where one of Microsoft's clouds publishes its keys, signs as, gives out tokens, and takes our messages.</summary>
/// <param name="Issuer">Of the tokens that come in, and the resource of the tokens that go out.</param>
internal sealed record TeamsCloud(string Metadata, string Issuer, string Login, params IReadOnlyList<string> Hosts)
{
    private static readonly TeamsCloud Public = new(
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://api.botframework.com",
        "https://login.microsoftonline.com",
        "smba.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com");

    private static readonly TeamsCloud UsGovernment = new(
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://api.botframework.us",
        "https://login.microsoftonline.us",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us");

    // Microsoft publishes no service host for it: Teams:ServiceHosts names the one that the Azure Bot sends.
    private static readonly TeamsCloud China = new(
        "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        "https://api.botframework.azure.cn",
        "https://login.partner.microsoftonline.cn");

    public static TeamsCloud Of(TeamsCloudName name) => name switch
    {
        TeamsCloudName.UsGovernment => UsGovernment,
        TeamsCloudName.China => China,
        _ => Public,
    };
}
