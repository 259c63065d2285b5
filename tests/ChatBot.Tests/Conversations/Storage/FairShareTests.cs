using ChatBot.Conversations;
using ChatBot.Conversations.Storage;
using CsCheck;

namespace ChatBot.Tests.Conversations.Storage;

public sealed class FairShareTests
{
    [Theory]
    [InlineData("a", "", 8, 4, "a4")]
    [InlineData("ab", "", 4, 4, "a2 b2")]
    [InlineData("ab", "a3", 4, 4, "a1 b3")]
    [InlineData("abc", "", 2, 4, "a1 b1")]
    [InlineData("ab", "a4", 4, 4, "b4")]
    [InlineData("", "a4", 4, 4, "")]
    [InlineData("ab", "", 0, 4, "")]
    public void Slots_go_to_whoever_holds_the_fewest(string waiting, string held, int slots, int most, string dealt)
    {
        var holds = held.Length == 0 ? [] : new Dictionary<TenantId, int> { [new(held[..1])] = held[1] - '0' };
        var shares = FairShare.Deal([.. waiting.Select(c => new TenantId($"{c}"))], holds, slots, most);
        Assert.Equal(dealt, string.Join(' ', shares.OrderBy(share => share.Key.Value, StringComparer.Ordinal).Select(share => $"{share.Key}{share.Value}")));
    }

    [Fact]
    public void Nobody_is_passed_over_for_somebody_who_holds_more() =>
        Gen.Select(Gen.Int[0, 20].Array[1, 8], Gen.Int[0, 40], Gen.Int[1, 20]).Sample((held, slots, most) =>
        {
            var tenants = held.Select((_, i) => new TenantId($"{i}")).ToList();
            var holds = tenants.Zip(held).ToDictionary(pair => pair.First, pair => pair.Second);
            var shares = FairShare.Deal(tenants, holds, slots, most);
            var after = tenants.Select(tenant => holds[tenant] + shares.GetValueOrDefault(tenant)).ToList();
            var grew = tenants.Where(shares.ContainsKey).Select(tenant => holds[tenant] + shares[tenant]).DefaultIfEmpty(0).Max();
            return shares.Values.Sum() <= slots && grew <= most && after.TrueForAll(count => count >= grew - 1 || count >= most);
        });
}
