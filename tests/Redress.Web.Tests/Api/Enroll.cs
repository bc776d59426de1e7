using System.Net;
using System.Net.Http.Headers;
using Redress.Web.Access;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Api;

/// <summary>Enrolling a company by the API, from the link in the mail on.</summary>
static class Enroll
{
    public const string Password = "four plain words here";

    /// <summary>A program without a token.</summary>
    public static Rig.Api Nobody(this Office office) => new(office.Client(), office.Log.ToString);

    public static Rig.Api With(this Office office, string token)
    {
        var client = office.Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new Rig.Api(client, office.Log.ToString);
    }

    /// <summary>Ellen Marsh enrolls Harbor Mortgage and adds two users.</summary>
    public static async Task<Rig.Api> TheCompany(Office office)
    {
        var link = Office.LinkIn((await office.MailsTo("e.marsh@harbor.demo"))[^1]);
        link.ShouldStartWith("/enroll/");
        var ellen = await Account(office, link["/enroll/".Length..]);
        (await ellen.Get("/api/v1/portal/complaints")).ShouldBe(HttpStatusCode.Forbidden).Problem.ShouldContain("/api/v1/me/terms");
        await SecondFactor(ellen);
        await AcceptTerms(ellen);
        (await ellen.Get("/api/v1/enrollment")).Json["next"]!.GetValue<string>().ShouldBe("Company");
        (await ellen.Put("/api/v1/enrollment/completion")).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("Another step comes first: company");
        (await ellen.Put("/api/v1/enrollment/confirmation")).ShouldBe(HttpStatusCode.OK);
        foreach (var (first, last, email) in new[] { ("Daniel", "Kessler", "d.kessler@harbor.demo"), ("Ruth", "Alder", "r.alder@harbor.demo") })
            (await ellen.Post("/api/v1/enrollment/users", new { firstName = first, lastName = last, email })).ShouldBe(HttpStatusCode.OK);
        (await ellen.Put("/api/v1/portal/company/contacts", new { complaintsContact = "e.marsh@harbor.demo", saContact = "d.kessler@harbor.demo", addresses = new[] { "legal@harbor.demo" } })).ShouldBe(HttpStatusCode.OK);
        (await ellen.Put("/api/v1/enrollment/completion")).ShouldBe(HttpStatusCode.OK).Json["waiting"]!.GetValue<int>().ShouldBe(1);
        return ellen;
    }

    /// <summary>Somebody whom the first user added sets a password by the link in the mail, gets a token, and accepts the terms.</summary>
    public static async Task<Rig.Api> FirstSignIn(Office office, string email)
    {
        var link = Office.LinkIn((await office.MailsTo(email)).First(mail => mail.Body.Contains("/set-password/"))).Split('/');
        using var nobody = office.Nobody();
        (await nobody.Put($"/api/v1/accounts/{link[2]}/password", new { token = link[3], password = Password })).ShouldBe(HttpStatusCode.NoContent);
        (await nobody.Put($"/api/v1/accounts/{link[2]}/password", new { token = link[3], password = "another four words" })).ShouldBe(HttpStatusCode.NotFound);
        var made = (await nobody.Post("/api/v1/tokens", new { email, password = Password })).ShouldBe(HttpStatusCode.Created).Json;
        made["owes"]!.GetValue<string>().ShouldContain("terms");
        var person = office.With(made["token"]!.GetValue<string>());
        await AcceptTerms(person);
        return person;
    }

    public static async Task<Rig.Api> Account(Office office, string token)
    {
        using var nobody = office.Nobody();
        (await nobody.Get($"/api/v1/invitations/{token}")).ShouldBe(HttpStatusCode.OK);
        var made = await nobody.Post("/api/v1/accounts", new { invitation = token, firstName = "Ellen", lastName = "Marsh", password = Password });
        return office.With(made.ShouldBe(HttpStatusCode.Created).Json["token"]!.GetValue<string>());
    }

    /// <returns>The key of the app.</returns>
    public static async Task<string> SecondFactor(Rig.Api person)
    {
        var key = (await person.Get("/api/v1/me/authenticator")).ShouldBe(HttpStatusCode.OK).Json["key"]!.GetValue<string>();
        (await person.Put("/api/v1/me/authenticator", new { code = "000000" })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await person.Put("/api/v1/me/authenticator", new { code = Authenticator.Code(key) })).ShouldBe(HttpStatusCode.OK).Json["codes"]!.AsArray().Count.ShouldBe(10);
        (await person.Get("/api/v1/me/authenticator")).Json["key"].ShouldBeNull();
        return key;
    }

    public static async Task AcceptTerms(Rig.Api person)
        => (await person.Put("/api/v1/me/terms", new { version = Terms.Version })).ShouldBe(HttpStatusCode.OK).Json["terms"].ShouldBeNull();
}
