using ChatBot.Answering.Understanding;
using ChatBot.Knowledge;

namespace ChatBot.Answering.Listing;

/// <summary>Decides whether a question asks for several things that were found at ingest, and for which.</summary>
internal static class ListingReader
{
    /// <returns>Null for every other question: a sentence answers it better.</returns>
    public static ListingPlan? Read(Inquiry inquiry, Generation generation)
    {
        var words = QuestionWords.Of(inquiry.Text, inquiry.Question.Today, generation, out var dates);
        return QuestionReader.IsJapanese(inquiry.Text)
            ? JapaneseListing.Read(inquiry.Text, words, dates, generation, inquiry.Language)
            : EnglishListing.Read(words, dates, generation.Facts, inquiry.Language);
    }
}
