using ChatBot.Channels.Teams;
using ChatBot.Tests.Conversations;
using ChatBot.Tests.Fakes;
using Microsoft.Extensions.Options;

namespace ChatBot.Tests.Channels.Teams;

public sealed class TeamsAccessTests
{
    private static readonly TeamsAccess Access = new(Options.Create(new TeamsOptions
    {
        Collections = ["open"],
        Access =
        [
            new TeamsAccessRule { Conversation = "19:board@thread.v2", Collections = ["board", "open"] },
            new TeamsAccessRule { Tenant = "T1", Team = "19:team@thread.tacv2", Collections = ["team"] },
            new TeamsAccessRule { Tenant = "t2", Collections = ["partners"] },
        ],
    }));

    [Theory]
    [InlineData("t1", null, "a:1", "open")]
    [InlineData("t1", "19:team@thread.tacv2", "19:general@thread.tacv2", "team")]
    [InlineData("t2", "19:team@thread.tacv2", "19:general@thread.tacv2", "partners")]
    [InlineData("t2", null, "19:board@thread.v2", "board open")]
    [InlineData("t3", null, "19:BOARD@thread.v2", "open")]
    public void The_first_rule_that_a_place_meets_counts(string tenant, string? team, string conversation, string collections) =>
        Assert.Equal(collections, string.Join(' ', Access.Collections(new TeamsPlace(tenant, team, conversation))!.Order(StringComparer.Ordinal)));

    [Fact]
    public void Without_settings_all_may_be_quoted_everywhere() =>
        Assert.Null(new TeamsAccess(Options.Create(new TeamsOptions())).Collections(new TeamsPlace("t1", null, "a:1")));

    [Fact]
    public async Task A_question_is_answered_from_what_may_be_quoted_where_it_is_asked()
    {
        await using var connector = new FakeConnector();
        await connector.StartAsync();
        using var folder = new StateFolder();
        var seen = new List<string>();
        await using var host = await TeamsHost.StartOpenAsync(
            folder,
            (question, progress, cancellationToken) =>
            {
                lock (seen)
                    seen.Add($"{question.Text}: {string.Join(' ', question.Collections ?? new HashSet<string>(StringComparer.Ordinal))}");
                return WorkerHost.Echo(question, progress, cancellationToken);
            },
            ("Teams:Access:0:Conversation", "19:group-1@thread.v2"),
            ("Teams:Access:0:Collections:0", "papers"));

        (await host.PostAsync(TeamsMessage.Group("<at>Guide</at> in the group", serviceUrl: connector.ServiceUrl.ToString()))).Dispose();
        (await host.PostAsync(TeamsMessage.Personal("alone", serviceUrl: connector.ServiceUrl.ToString()))).Dispose();
        await host.SettleAsync();

        Assert.Equal("alone: |in the group: papers", string.Join('|', seen.Order(StringComparer.Ordinal)));
    }
}
