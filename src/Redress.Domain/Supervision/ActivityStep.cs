using Redress.Domain.Records;

namespace Redress.Domain.Supervision;

/// <summary>A dated fact: this act moved the activity along its flow, or sent it to the Staff Directors and back.</summary>
public sealed class ActivityStep
{
    ActivityStep() { }

    internal ActivityStep(SupervisoryActivity activity, Act act, string? comment, Stamp stamp)
        => (RecordId, No, Act, Comment, At, ById, ByName) = (activity.Id, activity.Steps.Count + 1, act, comment, stamp.At, stamp.By.PersonId, stamp.By.Name);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public int No { get; private set; }
    public Act Act { get; private set; }
    /// <summary>Why it was sent back or canceled; what a reviewer should know.</summary>
    public string? Comment { get; private set; }
    public DateTime At { get; private set; }
    public Guid? ById { get; private set; }
    public string ByName { get; private set; } = "";
}
