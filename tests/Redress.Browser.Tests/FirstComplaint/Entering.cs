using Redress.Browser.Tests.Rig;
using Redress.Web.Tests.Rig;

namespace Redress.Browser.Tests.FirstComplaint;

/// <summary>Step 1: the subject is found, the complaint entered.</summary>
static class Entering
{
    public static Task<string> Enter(OfficeOnAPort office, Person manager) => office.Complaint(about: "9000358");
}
