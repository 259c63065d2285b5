namespace ChatBot.Knowledge.Text;

/// <summary>A line that ends in a colon opens the list below it.</summary>
internal static class ListOpening
{
    // Marks of emphasis may close behind the colon.
    public static bool Is(ReadOnlySpan<char> text) => text.TrimEnd("*_ ") is [.., ':' or '\uFF1A'];
}
