using ChatBot.LanguageModels;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.LanguageModels;

public sealed class TokenBudgetTests
{
    private static readonly Account One = new("slack/T1", "U1");
    private static readonly Account Two = new("slack/T1", "U2");
    private static readonly Account Elsewhere = new("slack/T2", "U1");

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2024, 3, 1, 23, 50, 0, TimeSpan.Zero));

    [Fact]
    public void A_day_ends_at_midnight_in_UTC()
    {
        var budget = Budget(perUser: 100);
        budget.Charge(One, 100);
        Assert.Equal(ModelFault.OverBudget, Assert.Throws<ModelException>(() => budget.Demand(One)).Fault);
        budget.Demand(Two);

        _clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Throws<ModelException>(() => budget.Demand(One));

        _clock.Advance(TimeSpan.FromMinutes(1));
        budget.Demand(One);
    }

    [Fact]
    public void The_users_of_a_tenant_share_its_budget_and_no_others()
    {
        var budget = Budget(perTenant: 100);
        budget.Charge(One, 60);
        budget.Demand(Two);
        budget.Charge(Two, 60);

        Assert.Throws<ModelException>(() => budget.Demand(One));
        budget.Demand(Elsewhere);
        budget.Demand(account: null);
    }

    private TokenBudget Budget(long perUser = 0, long perTenant = 0) =>
        new(Options.Create(new LanguageModelOptions { TokensPerUserAndDay = perUser, TokensPerTenantAndDay = perTenant }), _clock);
}
