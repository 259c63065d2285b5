namespace ChatBot.Tests.Fakes;

/// <summary>Which calls go wrong: those that were planned first, then whatever <see cref="Otherwise"/> decides.</summary>
internal sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly List<(string Operation, Fault Fault)> planned = [];

    /// <summary>Called with the operation's name for every call that nothing was planned for; must be safe to call from many threads.</summary>
    public Func<string, Fault?> Otherwise { get; set; } = _ => null;

    /// <summary>The next call of <paramref name="operation"/> meets <paramref name="fault"/>; several queue up.</summary>
    public void Plan(string operation, params Fault[] fault)
    {
        lock (gate)
            planned.AddRange(fault.Select(one => (operation, one)));
    }

    public Fault? Next(string operation)
    {
        lock (gate)
        {
            var index = planned.FindIndex(plan => plan.Operation == operation);
            if (index >= 0)
            {
                var fault = planned[index].Fault;
                planned.RemoveAt(index);
                return fault;
            }
        }

        return Otherwise(operation);
    }
}
