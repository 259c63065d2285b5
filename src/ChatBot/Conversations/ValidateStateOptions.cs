using Microsoft.Extensions.Options;

namespace ChatBot.Conversations;

[OptionsValidator]
internal sealed partial class ValidateStateOptions : IValidateOptions<StateOptions>;
