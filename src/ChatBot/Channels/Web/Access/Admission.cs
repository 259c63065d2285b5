namespace ChatBot.Channels.Web.Access;

internal enum Admission
{
    Admitted,

    /// <summary>There is an access key, and the caller has not shown it.</summary>
    KeyWanted,

    /// <summary>There is no access key, and the caller is not on this machine.</summary>
    Off,
}
