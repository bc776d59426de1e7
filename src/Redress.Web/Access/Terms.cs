using Redress.Domain.Access;

namespace Redress.Web.Access;

/// <summary>The terms of use. Their text is the page /terms; a new version is accepted anew by everybody.</summary>
public static class Terms
{
    public const string Version = "2026-1";

    public static bool AreAcceptedBy(Person person) => person.TermsVersion == Version;
}
