using System.Text.Json.Nodes;
using ChatBot.Channels.Teams.Cards;
using ChatBot.Channels.Teams.Searching;
using ChatBot.Channels.Teams.Wire;

namespace ChatBot.Channels.Teams.Incoming;

/// <summary>Calls that Teams waits for a few seconds. The status is the answer's; so is the body.</summary>
internal sealed class Invokes(FeedbackIntake feedback, CardActions cards, SearchExtension search, LinkPreview preview, TeamsAccess access)
{
    public async Task<IResult> AnswerAsync(Activity activity, CancellationToken cancellationToken) => activity.Name switch
    {
        // Anything but an empty object is taken for a failure.
        "message/submitAction" => await feedback.TakeAsync(activity, cancellationToken) ? Json([]) : Results.BadRequest(),
        "message/fetchTask" => Json(FeedbackDialog.Of(activity.Locale)),
        "adaptiveCard/action" => Json(await cards.AnswerAsync(activity, cancellationToken)),
        "composeExtension/query" => search.Answer(activity.Value, access.Collections(TeamsPlace.Of(activity))) is { } found ? Json(found) : Results.BadRequest(),
        "composeExtension/queryLink" => Json(preview.Answer(activity.Value, access.Collections(TeamsPlace.Of(activity)))),
        _ => Results.StatusCode(StatusCodes.Status501NotImplemented),
    };

    private static IResult Json(JsonObject body) => Results.Text(body.ToJsonString(), "application/json");
}
