using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Supervision;

/// <summary>Third-party users of an activity that lead@cascade.demo leads for the company and examiner@wa.demo for the agency.</summary>
static class ThirdParties
{
    const string Password = "correct horse battery 7";

    /// <summary>Naomi Feld is asked for. Returns the ID of the request.</summary>
    public static async Task<Guid> AskedForThirdParty(this Office office, string number, string email, string why = "She knows the loans.", string firm = "Harbor Law PLLC")
    {
        using var lead = await office.Api("lead@cascade.demo");
        (await lead.Post($"/api/v1/portal/supervision/{number}/third-parties", new { firstName = "Naomi", lastName = "Feld", email, firm, kind = "Counsel", why })).ShouldBe(System.Net.HttpStatusCode.OK);
        return (await office.Stored(number)).ThirdParties.Single(one => one.IsOpen && one.Email.Equals(email, StringComparison.OrdinalIgnoreCase)).Id;
    }

    /// <summary>And agreed to. Returns the same ID.</summary>
    public static async Task<Guid> WithThirdParty(this Office office, string number, string email, string why = "She knows the loans.", string firm = "Harbor Law PLLC")
    {
        var id = await office.AskedForThirdParty(number, email, why, firm);
        using var examiner = await office.Api("examiner@wa.demo");
        (await examiner.Put($"/api/v1/supervision/{number}/third-parties/{id}/decision", new { agrees = true })).ShouldBe(System.Net.HttpStatusCode.OK);
        return id;
    }

    /// <summary>By the link of the latest mail: sets a password, signs in, accepts the terms.</summary>
    public static async Task<Visitor> ComesIn(this Office office, string email)
    {
        var visitor = office.Visitor();
        var page = await visitor.Open(Office.LinkIn((await office.MailsTo(email)).Last(mail => mail.Body.Contains("/set-password/"))));
        page = await page.Fill("New password", Password).Submit("Set the password");
        page = await page.Fill("E-mail", email).Fill("Password", Password).Submit("Sign in");
        page = await page.Submit("Accept these terms");
        page.Address.ShouldEndWith("/portal/mine");
        return visitor;
    }

    /// <summary>A program of such a person.</summary>
    public static async Task<Rig.Api> ApiOf(this Office office, string email)
    {
        (await office.ComesIn(email)).Dispose();
        return await office.Api(email);
    }
}
