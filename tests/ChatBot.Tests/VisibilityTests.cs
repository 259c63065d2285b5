using ChatBot.Knowledge;

namespace ChatBot.Tests;

public sealed class VisibilityTests
{
    [Fact]
    public void Nothing_in_the_application_is_public_but_its_entry_point() =>
        Assert.DoesNotContain(typeof(Document).Assembly.GetExportedTypes(), type => type.Name != nameof(Program));

    [Fact]
    public void Every_class_that_nobody_derives_from_is_sealed()
    {
        var types = typeof(Document).Assembly.GetTypes();
        var open = types.Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract
            && type.Namespace?.StartsWith("ChatBot", StringComparison.Ordinal) == true
            && !types.Any(other => other.BaseType == type));
        Assert.Empty(open);
    }
}
