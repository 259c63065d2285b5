using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ChatBot.EndToEnd.Slack;

/// <summary>Slack's own typings as the judge of what the bot sends: each payload becomes a literal that the TypeScript compiler checks.</summary>
internal static class BlockKitTypes
{
    public const string Blocks = "KnownBlock[]";
    public const string Modal = "Omit<ModalView, 'blocks'> & { blocks: KnownBlock[] }";
    public const string Home = "Omit<HomeView, 'blocks'> & { blocks: KnownBlock[] }";

    /// <returns>What the compiler objects to; empty when nothing.</returns>
    public static async Task<string> CheckAsync(params (string Type, JsonNode Payload)[] payloads)
    {
        var folder = Directory.CreateTempSubdirectory("chatbot-types-").FullName;
        try
        {
            Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Path.Combine(SlackWorkspace.Folder, "node_modules"));
            await File.WriteAllTextAsync(
                Path.Combine(folder, "tsconfig.json"),
                """{"compilerOptions":{"strict":true,"noEmit":true,"module":"nodenext","moduleResolution":"nodenext","target":"es2022","skipLibCheck":true,"types":["node"]},"include":["*.ts"]}""");
            for (var i = 0; i < payloads.Length; i++)
            {
                var literal = $"import type {{ HomeView, KnownBlock, ModalView }} from '@slack/types';\nexport const payload{i}: {payloads[i].Type} = {payloads[i].Payload.ToJsonString()};\n";
                await File.WriteAllTextAsync(Path.Combine(folder, $"payload{i}.ts"), literal);
            }

            using var compiler = Process.Start(new ProcessStartInfo("node", [Path.Combine("node_modules", "typescript", "bin", "tsc"), "-p", "."])
            {
                WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false,
            })!;
            var said = await compiler.StandardOutput.ReadToEndAsync();
            await compiler.WaitForExitAsync();
            return compiler.ExitCode == 0 ? "" : said;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
