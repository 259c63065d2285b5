using ChatBot.Answering;

namespace ChatBot.Channels.Teams;

/// <summary>Where a reader elsewhere finds a citation; null when the host cannot be reached from elsewhere.</summary>
internal delegate string? CitationLink(Citation citation);
