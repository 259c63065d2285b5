namespace ChatBot.Channels.Teams;

/// <summary>How the bot is registered with Teams. Without <see cref="AppId"/> Teams is off.</summary>
internal sealed class TeamsOptions
{
    public const string Section = "Teams";

    /// <summary>The bot's application (client) id, a GUID.</summary>
    public string? AppId { get; set; }

    /// <summary>The tenant the application is registered in. Its users may ask, unless <see cref="AllowedTenants"/> says otherwise.</summary>
    public string? TenantId { get; set; }

    public TeamsAppType AppType { get; set; }

    public TeamsCloudName Cloud { get; set; }

    /// <summary>One of the credentials of a single-tenant application; a managed identity needs none.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>A PFX file, or a PEM file with the certificate and its key.</summary>
    public string? CertificatePath { get; set; }

    public string? CertificatePassword { get; set; }

    /// <summary>The client id of the managed identity whose token is the application's federated credential.</summary>
    public string? FederatedClientId { get; set; }

    /// <summary>A file in which the platform keeps the federated token, such as Kubernetes' projected one.</summary>
    public string? FederatedTokenFile { get; set; }

    /// <summary>Tenants whose users may ask; empty means <see cref="TenantId"/> only.</summary>
    public IList<string> AllowedTenants { get; set; } = [];

    /// <summary>Hosts of the connector besides those of the cloud: exact names, always https on port 443.</summary>
    public IList<string> ServiceHosts { get; set; } = [];

    /// <summary>Collections of documents that may be quoted where no rule of <see cref="Access"/> is met; empty means all.</summary>
    public IList<string> Collections { get; set; } = [];

    /// <summary>What may be quoted in which tenant, team or conversation.</summary>
    public IList<TeamsAccessRule> Access { get; set; } = [];

    /// <summary>Labels of collections, shown on answers that cite them.</summary>
    public IDictionary<string, SensitivityLabel> Sensitivity { get; set; } = new Dictionary<string, SensitivityLabel>(StringComparer.Ordinal);

    public FeedbackForm FeedbackForm { get; set; }

    /// <summary>Accepts requests from this machine without any token, for the Agents Playground. Development only.</summary>
    public bool DangerouslyAllowUnauthenticatedRequests { get; set; }

    public bool IsOn => !string.IsNullOrWhiteSpace(AppId) || DangerouslyAllowUnauthenticatedRequests;

    public IReadOnlySet<string> Tenants =>
        (AllowedTenants.Count > 0 ? AllowedTenants : TenantId is { Length: > 0 } tenant ? [tenant] : []).ToHashSet(StringComparer.OrdinalIgnoreCase);
}

internal enum TeamsAppType
{
    SingleTenant,
    UserAssignedMSI,
}

internal enum TeamsCloudName
{
    Public,
    UsGovernment,
    China,
}

internal enum FeedbackForm
{
    /// <summary>Teams' own form, with a field for words.</summary>
    Default,

    /// <summary>Ours, with reasons to tick.</summary>
    Reasons,
}

internal sealed class SensitivityLabel
{
    public string Name { get; set; } = "";

    public string? Description { get; set; }
}
