using Microsoft.SemanticKernel;

namespace ChatBot.LanguageModels;

/// <summary>Functions a model may call while it writes, and how often.</summary>
internal sealed record KnowledgeLookup(KernelPlugin Plugin, int MostCalls);
