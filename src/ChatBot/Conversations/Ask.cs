using ChatBot.Answering;

namespace ChatBot.Conversations;

/// <summary>How a turn gets its answer.</summary>
internal delegate Task<Answer> Ask(Question question, IProgress<AnswerStage>? progress, CancellationToken cancellationToken);
