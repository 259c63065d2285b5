using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ChatBot.Channels.Teams.Outgoing;

/// <summary>The certificate by which the bot proves who it is: a PFX file, or a PEM file with its key.</summary>
internal static class CertificateFile
{
    public static X509Certificate2 Open(string path, string? password) =>
        X509Certificate2.GetCertContentType(path) == X509ContentType.Pfx
            ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
            : password is { Length: > 0 } ? X509Certificate2.CreateFromEncryptedPemFile(path, password) : X509Certificate2.CreateFromPemFile(path);

    /// <summary>Why it would be of no use, and what to do; null when it is good.</summary>
    public static string? Fault(string path, string? password, DateTimeOffset now)
    {
        if (!File.Exists(path))
            return "does not exist. Name a PFX or PEM file this host may read.";
        try
        {
            using var certificate = Open(path, password);
            return !certificate.HasPrivateKey ? "has no private key. Export the certificate with its key."
                : certificate.NotAfter.ToUniversalTime() < now.UtcDateTime ? string.Create(CultureInfo.InvariantCulture, $"expired on {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}. Register a new certificate.")
                : null;
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return $"cannot be opened: {exception.Message} Check that it is a PFX or PEM file with its key, and Teams:CertificatePassword.";
        }
    }
}
