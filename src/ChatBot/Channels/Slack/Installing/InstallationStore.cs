using System.Security.Cryptography;
using System.Text.Json;
using ChatBot.Conversations.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace ChatBot.Channels.Slack.Installing;

/// <summary>Installations at rest: encrypted, in the same store as the turns, so that every host of a group has them.</summary>
internal sealed partial class InstallationStore(IStateDatabase database, IDataProtectionProvider keys, TimeProvider time, ILogger<InstallationStore> logger)
{
    private const string Find = "select sealed from slack_installations where id = @id";
    private const string Remove = "delete from slack_installations where id = @id";

    private const string Save = """
        insert into slack_installations (id, sealed, renewing_until) values (@id, @sealed, 0)
        on conflict (id) do update set sealed = excluded.sealed, renewing_until = 0
        """;

    private const string Hold = "update slack_installations set renewing_until = @until where id = @id and renewing_until <= @now";
    private const string Release = "update slack_installations set renewing_until = 0 where id = @id";

    private readonly IDataProtector protector = keys.CreateProtector("ChatBot.SlackInstallation.v1");

    public async Task<Installation?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var rows = await database.RunAsync(session => session.QueryAsync(Find, row => row.GetString(0), ("@id", key)), cancellationToken);
        return rows is [var text, ..] ? Open(key, text) : null;
    }

    public Task SaveAsync(Installation installation, CancellationToken cancellationToken)
    {
        var text = protector.Protect(JsonSerializer.Serialize(installation, InstallationJson.Default.Installation));
        return database.RunAsync(session => session.ExecuteAsync(Save, ("@id", installation.Key), ("@sealed", text)), cancellationToken);
    }

    public async Task RemoveAsync(string key, CancellationToken cancellationToken)
    {
        if (await database.RunAsync(session => session.ExecuteAsync(Remove, ("@id", key)), cancellationToken) > 0)
            await database.EraseTracesAsync(cancellationToken);
    }

    /// <returns>True for the one host that may renew the token now.</returns>
    public async Task<bool> HoldAsync(string key, TimeSpan longest, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await database.RunAsync(
            session => session.ExecuteAsync(
                Hold, ("@until", (now + longest).ToUnixTimeMilliseconds()), ("@id", key), ("@now", now.ToUnixTimeMilliseconds())),
            cancellationToken) == 1;
    }

    public Task ReleaseAsync(string key, CancellationToken cancellationToken) =>
        database.RunAsync(session => session.ExecuteAsync(Release, ("@id", key)), cancellationToken);

    private Installation? Open(string key, string text)
    {
        try
        {
            return JsonSerializer.Deserialize(protector.Unprotect(text), InstallationJson.Default.Installation);
        }
        catch (CryptographicException)
        {
            Log.Sealed(logger, key);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The Slack installation {Key} cannot be decrypted: the keys it was stored with are gone. Install the app again through /slack/oauth/install, or bring the key folder back")]
        public static partial void Sealed(ILogger logger, string key);
    }
}
