using ChatBot.Channels.Teams.Meetings;
using ChatBot.Channels.Teams.Wire;

namespace ChatBot.Channels.Teams.References;

internal sealed record ConversationReference(TeamsAddress Address, MeetingBriefings Briefings);
