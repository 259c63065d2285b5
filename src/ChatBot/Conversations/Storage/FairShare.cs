namespace ChatBot.Conversations.Storage;

/// <summary>Deals free slots out to the tenants that wait: one at a time, always to the one that holds the fewest.</summary>
internal static class FairShare
{
    /// <param name="waiting">Tenants with work, each once.</param>
    /// <param name="held">How many slots each holds already; a tenant that is not named holds none.</param>
    /// <param name="most">The most one tenant may hold.</param>
    public static IReadOnlyDictionary<TenantId, int> Deal(
        IReadOnlyCollection<TenantId> waiting, IReadOnlyDictionary<TenantId, int> held, int slots, int most)
    {
        var dealt = new Dictionary<TenantId, int>();
        var queue = new PriorityQueue<TenantId, (int Held, int Order)>(
            waiting.Select((tenant, order) => (tenant, (held.GetValueOrDefault(tenant), order))));
        while (slots > 0 && queue.TryDequeue(out var tenant, out var rank) && rank.Held < most)
        {
            dealt[tenant] = dealt.GetValueOrDefault(tenant) + 1;
            queue.Enqueue(tenant, (rank.Held + 1, rank.Order));
            slots--;
        }

        return dealt;
    }
}
