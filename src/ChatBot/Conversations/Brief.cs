using ChatBot.Briefings;

namespace ChatBot.Conversations;

/// <summary>How a turn gets its briefing.</summary>
internal delegate Task<Briefing> Brief(BriefingRequest request, CancellationToken cancellationToken);
