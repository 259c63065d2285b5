using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Channels.Web.Asking;
using ChatBot.Channels.Web.Documents;

namespace ChatBot.Channels.Web;

/// <summary>What the page and the API say to each other, besides the answer itself.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AskJson))]
[JsonSerializable(typeof(ProgressJson))]
[JsonSerializable(typeof(ProblemJson))]
[JsonSerializable(typeof(LibraryJson))]
[JsonSerializable(typeof(ExamplesJson))]
internal sealed partial class WebJson : JsonSerializerContext;
