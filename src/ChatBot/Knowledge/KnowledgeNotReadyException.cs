namespace ChatBot.Knowledge;

/// <summary>Asked before the first generation stands.</summary>
internal sealed class KnowledgeNotReadyException() : InvalidOperationException("The documents are still being read. Ask again in a moment.");
