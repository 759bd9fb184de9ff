using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Inventory;

namespace NbaPipeline.Monitoring.Deployments;

/// <summary>How topics and subscriptions differ from what is declared of them: a gate that gets no message blocks nothing and says nothing. Pure.</summary>
internal sealed class MessageDrifts(Declaration declared, DeploymentFacts facts, DriftCommands commands)
{
    private const string Kind = "subscription";

    public IEnumerable<DeploymentDrift> All() =>
    [
        .. facts.Topics.IsComplete ? declared.Topics.Except(facts.Topics.Items).Select(MissingTopic) : [],
        .. facts.Subscriptions.IsComplete ? declared.Gates.SelectMany(OfGate).Concat(declared.Triggers.SelectMany(OfTrigger)) : [],
    ];

    private DeploymentDrift MissingTopic(string topic) => new(
        DriftClass.Missing, "topic", topic, "no topic of this name", "a topic",
        declared.Pipeline.Topics.Any(one => one.Name == topic) ? commands.DescribeTopic(topic) : DriftCommands.Deploy);

    private IEnumerable<DeploymentDrift> OfGate(OwnFunction gate)
    {
        var dead = Declaration.DeadLettersOf(gate);
        return [.. Of(new(gate.Name, gate.Topic!, AddressesOf(gate.Name)) { DeadLetters = dead }), .. Find(dead) is null ? [Missing(dead, "keeps the dead letters")] : Array.Empty<DeploymentDrift>()];
    }

    private IEnumerable<DeploymentDrift> OfTrigger(KeyValuePair<string, GateRoute> trigger) =>
        Of(new(trigger.Key, trigger.Value.Publishes, AddressesOfService(trigger.Value.Consumer)) { Path = trigger.Value.Pushes });

    private IEnumerable<DeploymentDrift> Of(Delivery delivery) => Find(delivery.Name) switch
    {
        null => [Missing(delivery.Name, $"takes {delivery.Topic}")],
        { } there => Differences(delivery, there, declared.Plan.AccountOf("caller"))
            .Where(difference => difference.Holds)
            .Select(difference => new DeploymentDrift(difference.Class, Kind, delivery.Name, difference.Observed, difference.Expected, DriftCommands.Deploy)),
    };

    private static (DriftClass Class, bool Holds, string Observed, string Expected)[] Differences(Delivery delivery, PushSubscription there, string caller) =>
    [
        (DriftClass.WrongTarget, there.Topic != delivery.Topic, $"takes {there.Topic}", $"takes {delivery.Topic}"),
        (DriftClass.WrongTarget, !delivery.Reaches(there.Endpoint), $"pushes to {there.Endpoint?.ToString() ?? "nobody"}", $"pushes to {delivery.To}"),
        (DriftClass.WrongTarget, delivery.DeadLetters is { } dead && there.DeadLetters != dead, $"dead letters go to {there.DeadLetters ?? "nobody"}", $"to {delivery.DeadLetters}"),
        (DriftClass.WrongIdentity, there.Identity != caller, $"pushes as {there.Identity ?? "nobody"}", caller),
    ];

    private IReadOnlyList<Uri> AddressesOf(string function) =>
        [.. facts.Scheduler.Functions.Items.Where(one => one.Name == function && one.Region == declared.Pipeline.Region).SelectMany(one => one.Addresses)];

    private IReadOnlyList<Uri> AddressesOfService(string service) =>
        [.. facts.Scheduler.Services.Items.Where(one => one.Name == service).SelectMany(one => one.Addresses)];

    private PushSubscription? Find(string name) => facts.Subscriptions.Items.FirstOrDefault(one => one.Name == name);

    private static DeploymentDrift Missing(string name, string does) => new(DriftClass.Missing, Kind, name, "no subscription of this name", does, DriftCommands.Deploy);
}
