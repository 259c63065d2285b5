using System.CommandLine;
using ChatBot.Channels.Teams.Packaging;

namespace ChatBot.Channels.Terminal;

/// <summary><c>pack</c>: the Teams app package, filled from the settings, ready to upload.</summary>
internal static class PackCommand
{
    public static Command Create()
    {
        var output = new Option<string>("--output", "-o") { Description = "The zip to write.", DefaultValueFactory = _ => "teams-app.zip" };
        var version = new Option<string>("--app-version") { Description = "The package's version; raise it with every upload.", DefaultValueFactory = _ => "1.0.0" };
        var command = new Command("pack", "Write the Teams app package. Needs Teams:AppId and Web:PublicBaseUrl.") { output, version };
        command.SetAction(result => Fault.GuardAsync(() => RunAsync(result.GetValue(output)!, result.GetValue(version)!)));
        return command;
    }

    private static async Task<int> RunAsync(string output, string version)
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var details = PackageDetails.From(settings, version);
        await File.WriteAllBytesAsync(output, AppPackage.Create(AppPackage.TemplateFolder, details));
        Console.WriteLine($"{Path.GetFullPath(output)}: version {details.Version} for app {details.AppId} at {details.PublicBase.Host}. Upload it in the Teams admin centre, or with \"Upload a custom app\".");
        return ExitCode.Done;
    }
}
