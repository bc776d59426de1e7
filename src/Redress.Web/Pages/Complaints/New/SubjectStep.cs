using Redress.Domain.Companies;

namespace Redress.Web.Pages.Complaints.New;

/// <summary>What the guided search asks for, in this order.</summary>
public enum SubjectStep { Name, Location, Employee, Keywords, Phone, Website }

public enum StepAnswer { Open, Given, NotFound, NotHad }

/// <summary>One step as it stands at the left: what was given, and what that found.</summary>
/// <param name="Given">The words typed; null: none.</param>
public sealed record StepState(SubjectStep Step, string? Given, StepAnswer Answer, Sameness? Found)
{
    public string Words => (Answer, Given) switch
    {
        (StepAnswer.NotHad, _) => "I do not have this",
        (StepAnswer.NotFound, null) => "Not found",
        (StepAnswer.NotFound, _) => $"{Given}: not found",
        (StepAnswer.Given, _) when Found is Sameness.Different => $"{Given}: not found",
        _ => Given ?? "",
    };

    public string Mark => Answer switch
    {
        StepAnswer.NotFound => "cross",
        StepAnswer.Given when Found is Sameness.Different => "cross",
        StepAnswer.Given when Found is Sameness.Nearly => "half-disk",
        StepAnswer.Given => "check",
        _ => "ring",
    };

    /// <summary>"the phone number", as in "Without the phone number there are 3".</summary>
    public string Without => Step switch { SubjectStep.Phone => "the phone number", SubjectStep.Keywords => "the keywords", var step => $"the {step.ToString().ToLowerInvariant()}" };
}
