using Microsoft.AspNetCore.DataProtection;

namespace ChatBot.Channels;

/// <summary>
/// The keys behind signed links, sign-in cookies and stored tokens. They lie beside the other state, so that a restart keeps them valid,
/// and are made at the first use: a host that only answers on this machine signs nothing.
/// </summary>
internal sealed class StateKeys(string folder) : IDataProtectionProvider
{
    private readonly Lazy<IDataProtectionProvider> _keys = new(() => Open(folder));

    public IDataProtector CreateProtector(string purpose) => _keys.Value.CreateProtector(purpose);

    private static IDataProtectionProvider Open(string folder)
    {
        // Whoever reads these keys can sign links and cookies.
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return DataProtectionProvider.Create(new DirectoryInfo(folder), keys => keys.SetApplicationName("ChatBot"));
    }
}
