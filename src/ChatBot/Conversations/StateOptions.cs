using System.ComponentModel.DataAnnotations;

namespace ChatBot.Conversations;

/// <summary>Where turns, conversations and feedback are kept.</summary>
internal sealed class StateOptions
{
    public const string Section = "State";

    /// <summary>Folder of the SQLite file, relative to the working directory. One host at a time.</summary>
    [Required(ErrorMessage = "State:Directory is empty. Name a folder the host may write to, or leave the setting out for .data.")]
    public string Directory { get; set; } = ".data";

    /// <summary>Connection string of a PostgreSQL database that several hosts share; null keeps SQLite.</summary>
    public string? PostgreSql { get; set; }
}
