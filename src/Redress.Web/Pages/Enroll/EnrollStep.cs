using Redress.Domain.Companies;
using Redress.Web.Access;

namespace Redress.Web.Pages.Enroll;

/// <summary>The steps of a company's first user, in order. Which are done is read from what is there, so that anybody can stop and go on later.</summary>
public enum EnrollStep { Account, SecondFactor, Terms, Company, Users, Contacts, Review }

public static class EnrollSteps
{
    public static string Words(this EnrollStep step) => step switch
    {
        EnrollStep.SecondFactor => "Second step",
        EnrollStep.Users => "Further users",
        _ => step.ToString(),
    };

    public static string Url(this EnrollStep step) => step switch
    {
        EnrollStep.SecondFactor => "/enroll/second-step",
        _ => $"/enroll/{step.ToString().ToLowerInvariant()}",
    };

    /// <summary>The first step that is still to do.</summary>
    /// <param name="isSafe">There is a second factor.</param>
    /// <param name="mayGoWithout">Demo and training: the second factor can be skipped.</param>
    public static EnrollStep Reached(Enrollment enrollment, bool hasTerms, bool isSafe, bool mayGoWithout, int users)
    {
        if (!isSafe && !(mayGoWithout && hasTerms)) return EnrollStep.SecondFactor;
        if (!hasTerms) return EnrollStep.Terms;
        if (enrollment.ConfirmedAt is null) return EnrollStep.Company;
        if (enrollment.Company is { ComplaintsContactId: not null, SaContactId: not null }) return EnrollStep.Review;
        return users > 1 ? EnrollStep.Contacts : EnrollStep.Users;
    }
}
