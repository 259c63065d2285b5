using ChatBot.Channels.Teams.Trust;

namespace ChatBot.Tests.Channels.Teams.Trust;

public sealed class ServiceAddressesTests
{
    private static readonly ServiceAddresses Strict = new(["smba.trafficmanager.net"], allowLoopback: false);
    private static readonly ServiceAddresses Open = new(["smba.trafficmanager.net"], allowLoopback: true);

    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://localhost:1/_connector/", true)]
    [InlineData("http://localhost/_connector", false)]
    [InlineData("http://localhost:56150/", false)]
    [InlineData("http://localhost:56150/_connector/../admin", false)]
    [InlineData("http://127.0.0.1:56150/_connector", false)]
    [InlineData("http://localhost.evil.example:56150/_connector", false)]
    [InlineData("http://localhost:56150@evil.example/_connector", false)]
    [InlineData("https://smba.trafficmanager.net/amer", true)]
    [InlineData("https://evil.example/_connector", false)]
    public void A_development_host_trusts_the_playground_on_this_machine_too(string url, bool isTrusted) => Assert.Equal(isTrusted, Open.Trust(url));

    [Theory]
    [InlineData("http://localhost:56150/_connector")]
    [InlineData("http://localhost:56150/_connector/v3/conversations")]
    public void No_other_host_does(string url)
    {
        Assert.False(Strict.Trust(url));
        Assert.False(Strict.Trust(new Uri(url)));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/v3/conversations/a%3A1/activities", true)]
    [InlineData("https://smba.trafficmanager.net:444/amer/", false)]
    [InlineData("http://smba.trafficmanager.net/amer/", false)]
    [InlineData("https://u@smba.trafficmanager.net/amer/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/amer/", false)]
    public void A_request_is_looked_at_again_before_it_leaves(string url, bool isTrusted) => Assert.Equal(isTrusted, Strict.Trust(new Uri(url)));
}
