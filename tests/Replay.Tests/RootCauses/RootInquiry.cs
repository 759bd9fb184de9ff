using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests.RootCauses;

/// <summary>The function as deployed, asked about the faults of a scenario one after the other, on the rows that are there by then.</summary>
internal static class RootInquiry
{
    private const string Function = "root-cause-analysis";

    /// <summary>Where another fault stands in front, the one behind it is asked about again in a world in which it is the only one.</summary>
    public static async Task<IReadOnlyList<RootAnswer>> RunAsync(Scenario scenario, CancellationToken cancellationToken)
    {
        var answers = new List<RootAnswer>();
        foreach (var answer in await AskAsync(scenario, _ => true, cancellationToken))
        {
            answers.Add(answer.IsBehind
                ? answer with { Alone = (await AskAsync(Alone(scenario, answer.Question.Fault), alone => alone.Date == answer.Question.Date, cancellationToken)).SingleOrDefault() }
                : answer);
        }

        return answers;
    }

    // A game that was called off is no fault of the pipeline: it stands in every world.
    private static Scenario Alone(Scenario scenario, Fault fault) =>
        scenario with { Faults = [.. scenario.Faults.Where(other => other == fault || other.Kind == FaultKinds.CalledOff)], Expect = [] };

    private static async Task<IReadOnlyList<RootAnswer>> AskAsync(Scenario scenario, Func<RootQuestion, bool> isAsked, CancellationToken cancellationToken)
    {
        if (RootQuestions.Of(new PipelineWorld(scenario)).Where(isAsked).ToList() is not { Count: > 0 } questions)
        {
            return [];
        }

        FunctionFolder[] folders = [FunctionCatalogue.Read(Checkout.Root).Single(folder => folder.Manifest.Name == Function)];
        await using var stage = await ReplayStage.StartAsync(scenario, folders, cancellationToken);
        var pipe = new Pipe(stage.Tables, new StoredDocuments(stage.Documents), folders.SelectMany(folder => folder.Manifest.Reads).ToHashSet(StringComparer.Ordinal));
        pipe.Follow(stage.Line.World);
        var answers = new List<RootAnswer>();
        foreach (var question in questions)
        {
            await pipe.PourUntilAsync(question.At, advance: null, cancellationToken);
            if (question.At > stage.Clock.GetUtcNow())
            {
                stage.Clock.AdvanceTo(question.At);
            }

            stage.Waiting.Follow(question.At);
            var path = new Uri(FormattableString.Invariant($"/?date={question.Date:yyyy-MM-dd}&issue={question.Issue}"), UriKind.Relative);
            using var response = await stage.Functions.Hosts[Function].Client.PostAsync(path, content: null, cancellationToken);
            answers.Add(RootAnswer.Of(question, JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken))!));
        }

        return answers;
    }
}
