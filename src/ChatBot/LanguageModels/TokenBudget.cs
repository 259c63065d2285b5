using Microsoft.Extensions.Options;

namespace ChatBot.LanguageModels;

/// <summary>What users and tenants have used today. Kept in memory: each host counts its own, from its start.</summary>
internal sealed class TokenBudget(IOptions<LanguageModelOptions> options, TimeProvider time)
{
    private readonly Lock _counting = new();
    private readonly Dictionary<string, long> _spent = new(StringComparer.Ordinal);
    private DateOnly _day;

    /// <exception cref="ModelException">The user's or the tenant's tokens of the day are used up.</exception>
    public void Demand(Account? account)
    {
        if (account is null)
            return;
        var (perUser, perTenant) = (options.Value.TokensPerUserAndDay, options.Value.TokensPerTenantAndDay);
        lock (_counting)
        {
            BeginDay();
            if (perUser > 0 && _spent.GetValueOrDefault(UserKey(account)) >= perUser)
                throw new ModelException(ModelFault.OverBudget, "A user has used up LanguageModel:TokensPerUserAndDay; quoted until midnight UTC");
            if (perTenant > 0 && _spent.GetValueOrDefault(account.Tenant) >= perTenant)
                throw new ModelException(ModelFault.OverBudget, "A tenant has used up LanguageModel:TokensPerTenantAndDay; quoted until midnight UTC");
        }
    }

    public void Charge(Account? account, long tokens)
    {
        if (account is null || tokens <= 0)
            return;
        lock (_counting)
        {
            BeginDay();
            foreach (var key in (string[])[UserKey(account), account.Tenant])
                _spent[key] = _spent.GetValueOrDefault(key) + tokens;
        }
    }

    private void BeginDay()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (today == _day)
            return;
        _day = today;
        _spent.Clear();
    }

    // No id has a line break in it.
    private static string UserKey(Account account) => $"{account.Tenant}\n{account.User}";
}
