namespace ChatBot.Knowledge.Extraction.Formats.Pdf;

/// <summary>Puts paragraphs together that a page or column break has cut within a sentence.</summary>
internal static class PdfSentences
{
    private const int LookAhead = 6;

    public static List<PdfParagraph> AcrossPages(List<PdfParagraph> paragraphs, PdfWords words)
    {
        List<PdfParagraph> whole = [];
        var taken = new HashSet<int>();
        for (var at = 0; at < paragraphs.Count; at++)
        {
            if (taken.Contains(at))
                continue;
            var paragraph = paragraphs[at];
            // Footnotes may stand between the two halves.
            for (var next = at + 1; next < Math.Min(paragraphs.Count, at + LookAhead) && paragraphs[next].Page <= paragraph.Page + 1; next++)
            {
                if (taken.Contains(next) || Math.Abs(paragraphs[next].Size - paragraph.Size) > 0.5)
                    continue;
                if (IsCut(paragraph, paragraphs[next]))
                {
                    taken.Add(next);
                    PdfLine[] lines = [.. paragraph.Lines, .. paragraphs[next].Lines];
                    paragraph = paragraph with { Lines = lines, Text = words.Join(lines) };
                }

                break;
            }

            whole.Add(paragraph);
        }

        return whole;
    }

    private static bool IsCut(PdfParagraph first, PdfParagraph second) =>
        !first.IsRow && !second.IsRow
        && first.Text.Length > 40
        && first.Text[^1] is not ('.' or '?' or '!' or ':' or ';' or '。' or '！' or '？')
        && second.Text[0] is var letter && (char.IsLower(letter) || letter is >= '\u3041' and <= '\u309F')
        && !PdfParagraphs.Item().IsMatch(second.Text)
        && (second.Page > first.Page || second.Lines[0].Baseline > first.Lines[^1].Baseline);
}
