namespace ChatBot.Conversations;

/// <summary>The right to work in a lane. Whoever takes the lane over gets a higher fence, and writes under the old one fail.</summary>
/// <param name="Number">Where the turn stands in the order of arrival; its row is found by it.</param>
internal sealed record Lease(Lane Lane, TurnId Turn, long Number, HostId Owner, long Fence);
