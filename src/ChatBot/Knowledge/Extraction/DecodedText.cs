namespace ChatBot.Knowledge.Extraction;

/// <param name="Notice">Said when the encoding had to be guessed.</param>
internal sealed record DecodedText(string Text, string? Notice = null);
