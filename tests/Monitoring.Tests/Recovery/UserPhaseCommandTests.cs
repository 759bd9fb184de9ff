using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Monitoring.Tests.Recovery;

public sealed class UserPhaseCommandTests
{
    [Test]
    public void Predictions_are_started_by_date_at_the_coordinator()
    {
        var command = UserPhaseCommand.Predict(Some.Date);

        Assert.That(command, Does.StartWith("curl").And.Contain("\"$PREDICTION_COORDINATOR_URL/start\" -H \"Authorization: Bearer $("));
        Assert.That(command, Does.EndWith("""-d '{"game_date":"2026-01-15","force":true}'"""));
    }

    [Test]
    public void Grading_is_asked_for_by_a_message_that_names_the_date()
    {
        Assert.That(UserPhaseCommand.Grade(Some.Date), Is.EqualTo(
            """gcloud pubsub topics publish nba-grading-trigger --message='{"target_date":"2026-01-15","run_aggregation":true,"trigger_source":"manual"}'"""));
    }
}
