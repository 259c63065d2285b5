namespace ChatBot.Answering.Evaluation;

/// <summary>One question of a run, as it is kept for comparing runs.</summary>
internal sealed record Graded(string Id, string Kind, string Question, Grade Grade, double Confidence, string Text, double Milliseconds);

/// <summary>All of a run.</summary>
internal sealed record EvaluationRun(IReadOnlyList<Graded> Questions);
