using System.Text.Json.Nodes;
using ChatBot.Channels.Slack.Outbound;

namespace ChatBot.Channels.Slack.Inbound;

/// <summary>The doors Slack knocks at. Nothing is looked at before its signature, and nothing is acknowledged before it is stored.</summary>
internal static class SlackEndpoints
{
    public static void MapSlackInbound(this IEndpointRouteBuilder routes)
    {
        var doors = routes.MapGroup("/slack").AddEndpointFilter<SlackRequestFilter>();
        doors.MapPost("/events", (HttpContext context, EventInbox inbox) => EventAsync(context, inbox));
        doors.MapPost("/command", (HttpContext context, CommandInbox inbox) => CommandAsync(context, inbox));
        doors.MapPost("/interactivity", (HttpContext context, InteractionInbox inbox) => InteractionAsync(context, inbox));
        doors.MapPost("/options", (HttpContext context, InteractionInbox inbox) => InteractionAsync(context, inbox));
    }

    private static async Task<IResult> EventAsync(HttpContext context, EventInbox inbox)
    {
        var envelope = Payload.Parse(SlackRequestFilter.Body(context).Span);
        if (envelope["type"] == "url_verification")
            return Results.Text(envelope["challenge"] ?? "", "text/plain");
        await inbox.TakeAsync(envelope, context.RequestAborted);
        return Results.Ok();
    }

    private static async Task<IResult> CommandAsync(HttpContext context, CommandInbox inbox)
    {
        var reply = await inbox.TakeAsync(FormFields.Parse(SlackRequestFilter.Body(context).Span), context.RequestAborted);
        return reply is null ? Results.Ok() : Results.Bytes(SlackJson.Bytes(reply), "application/json; charset=utf-8");
    }

    private static async Task<IResult> InteractionAsync(HttpContext context, InteractionInbox inbox)
    {
        if (!FormFields.Parse(SlackRequestFilter.Body(context).Span).TryGetValue("payload", out var payload))
            return Results.BadRequest("The form field payload is missing.");
        JsonObject? reply = await inbox.TakeAsync(Payload.Parse(payload), context.RequestAborted);
        return reply is null ? Results.Ok() : Results.Text(reply.ToJsonString(), "application/json");
    }
}
