using System.Globalization;
using ChatBot.Answering;
using ChatBot.Answering.Wire;
using ChatBot.Briefings;
using ChatBot.Channels.Web.Pages;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Facts;
using Microsoft.AspNetCore.Mvc;

namespace ChatBot.Channels.Web.Briefings;

/// <summary><c>GET /facts</c>: what was found at ingest, by kind, each leading to the passage that says so.</summary>
internal static class FactsPage
{
    public const string Route = "/facts";

    private const int ShownOfKind = 200;
    private const int RolesShown = 2;

    public static IResult Get(HttpContext context, [FromServices] KnowledgeBase knowledge)
    {
        if (knowledge.Current is not { } generation)
        {
            context.Response.Headers.RetryAfter = "2";
            return NoticePage.For(context.Request, StatusCodes.Status503ServiceUnavailable, words => (words.NotReady, words.NotReadyMore));
        }

        var kind = Enum.TryParse<FactKind>(context.Request.Query["kind"], ignoreCase: true, out var given) && Enum.IsDefined(given) ? given : (FactKind?)null;
        var named = context.Request.Query["topic"].ToString().Trim();
        var words = PageWords.For(context.Request);
        return BriefingShell.Page(words, Route, BriefingWords.In(words.Language).Facts, (html, own) =>
        {
            html.Markup($"<h1>{own.Facts}</h1>\n<p class=\"promise\">{own.FactsPromise}</p>\n");
            Form(html, own, kind, named);
            var isEmpty = true;
            foreach (var each in kind is { } one ? [one] : Enum.GetValues<FactKind>())
                isEmpty &= !Kind(html, own, words.Language, each, named, generation.Facts);
            if (isEmpty)
                html.Markup($"<p role=\"status\">{own.NoFacts}</p>\n");
        });
    }

    private static void Form(Html html, BriefingWords own, FactKind? kind, string named)
    {
        html.Markup($"<form class=\"narrow\" action=\"{Route}\" method=\"get\">\n");
        BriefingShell.Topic(html, own, named);
        html.Markup($"<p class=\"field short\"><label for=\"kind\">{own.Kind}</label><select id=\"kind\" name=\"kind\"><option value=\"\">{own.AllKinds}</option>");
        foreach (var each in Enum.GetValues<FactKind>())
        {
            if (each == kind)
                html.Markup($"<option value=\"{each.ToString().ToLowerInvariant()}\" selected>{own.Kinds[(int)each]}</option>");
            else
                html.Markup($"<option value=\"{each.ToString().ToLowerInvariant()}\">{own.Kinds[(int)each]}</option>");
        }

        html.Markup($"</select></p>\n<button type=\"submit\">{own.Show}</button>\n</form>\n");
    }

    private static bool Kind(Html html, BriefingWords own, string language, FactKind kind, string named, FactSet facts)
    {
        FactGroup[] groups =
        [
            .. facts.Groups(kind).Where(group => named.Length == 0 || IsNamed(group, named))
                .OrderBy(group => group.Dated?.Dates[0].First ?? DateOnly.MaxValue).ThenByDescending(group => group.Facts.Count).ThenBy(group => group.Key, StringComparer.Ordinal),
        ];
        if (groups.Length == 0)
            return false;
        html.Markup($"<section><h2>{own.Kinds[(int)kind]} <small>{groups.Length}</small></h2>\n<ul class=\"facts\">\n");
        foreach (var group in groups.Take(ShownOfKind))
            Group(html, own, language, group);
        html.Markup($"</ul>\n");
        if (groups.Length > ShownOfKind)
            html.Markup($"<p>{BriefingWording.Filled(own.More, (groups.Length - ShownOfKind).ToString(CultureInfo.InvariantCulture))}</p>\n");
        html.Markup($"</section>\n");
        return true;
    }

    private static bool IsNamed(FactGroup group, string named) =>
        group.Key.Contains(NameKey.Of(named), StringComparison.Ordinal) || group.Facts.Any(fact => fact.Name.Contains(named, StringComparison.OrdinalIgnoreCase));

    private static void Group(Html html, BriefingWords own, string language, FactGroup group)
    {
        var telling = group.Dated ?? group.Naming;
        html.Markup($"<li><a dir=\"auto\" href=\"{Address(telling)}\">{group.Name}</a>");
        if (group.Dated is { } dated)
            html.Markup($" <span class=\"when\">{DateWording.Of(dated.Dates[0].First, dated.Dates[0].Last, language)}</span>");
        foreach (var role in group.Facts.SelectMany(fact => fact.Of(PartKind.Role)).Select(part => part.Text).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(role => role.Length).Take(RolesShown))
            html.Markup($" <span class=\"role\" dir=\"auto\">{role}</span>");
        if (group.Facts.Count > 1)
            html.Markup($" <small>{BriefingWording.Filled(own.Mentions, group.Facts.Count.ToString(CultureInfo.InvariantCulture))}</small>");
        html.Markup($"</li>\n");
    }

    private static string Address(Fact fact) =>
        DocumentLinks.Path(new Citation(1, fact.Document.Id, fact.Document.Title, fact.Document.Date, fact.Clause.Of(fact.Document.Text), fact.Clause, Page: null));
}
