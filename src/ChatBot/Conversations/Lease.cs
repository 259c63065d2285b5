namespace ChatBot.Conversations;

/// <summary>The right to work in a lane. Whoever takes the lane over gets a higher fence, and writes under the old one fail.</summary>
internal sealed record Lease(Lane Lane, TurnId Turn, HostId Owner, long Fence);
