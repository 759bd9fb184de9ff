using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests.Doctor;

/// <summary>The function as deployed, asked at moments of a scenario, on the rows that are there by then.</summary>
internal static class DoctorInquiry
{
    private const string Function = "pipeline-doctor";

    public static async Task<IReadOnlyList<DoctorAnswer>> RunAsync(Scenario scenario, IEnumerable<DoctorQuestion> questions, CancellationToken cancellationToken)
    {
        FunctionFolder[] folders = [FunctionCatalogue.Read(Checkout.Root).Single(folder => folder.Manifest.Name == Function)];
        await using var stage = await ReplayStage.StartAsync(scenario, folders, cancellationToken);
        var pipe = new Pipe(stage.Tables, new StoredDocuments(stage.Documents), folders.SelectMany(folder => folder.Manifest.Reads).ToHashSet(StringComparer.Ordinal));
        pipe.Follow(stage.Line.World);
        var answers = new List<DoctorAnswer>();
        foreach (var question in questions.Where(question => question.At <= stage.Line.World.EndsAt).OrderBy(question => question.At))
        {
            await pipe.PourUntilAsync(question.At, advance: null, cancellationToken);
            if (question.At > stage.Clock.GetUtcNow())
            {
                stage.Clock.AdvanceTo(question.At);
            }

            stage.Waiting.Follow(question.At);
            using var response = await stage.Functions.Hosts[Function].Client.PostAsync(question.Call, content: null, cancellationToken);
            answers.Add(new DoctorAnswer(question, (int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken))!));
        }

        return answers;
    }
}
