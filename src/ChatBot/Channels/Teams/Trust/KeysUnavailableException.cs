namespace ChatBot.Channels.Teams.Trust;

internal sealed class KeysUnavailableException(Exception cause) : Exception(cause.Message, cause);
