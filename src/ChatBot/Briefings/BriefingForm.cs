namespace ChatBot.Briefings;

internal enum BriefingForm
{
    /// <summary>One page in sections.</summary>
    Page,

    /// <summary>Only what is dated, year by year.</summary>
    Timeline,
}
