using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Api;

/// <summary>Enrollment by the API, as somebody would try to get round it.</summary>
public class EnrollmentTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_link_makes_an_account_once()
    {
        var (_, token) = await Invited();
        using var ellen = await Enroll.Account(office, token);
        using var nobody = office.Nobody();

        (await nobody.Post("/api/v1/accounts", Account(token))).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldStartWith("This link was used");
        (await nobody.Get($"/api/v1/invitations/{token}")).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Two_at_once_with_one_link_make_one_account()
    {
        var (_, token) = await Invited();
        using var nobody = office.Nobody();

        var answers = await Task.WhenAll(nobody.Post("/api/v1/accounts", Account(token)), nobody.Post("/api/v1/accounts", Account(token)));

        answers.Select(answer => answer.Status).Order().ShouldBe([HttpStatusCode.Created, HttpStatusCode.Conflict]);
    }

    [Fact]
    public async Task An_expired_link_and_an_unknown_one_make_none()
    {
        var (_, token) = await Invited(daysAgo: 15);
        using var nobody = office.Nobody();

        (await nobody.Post("/api/v1/accounts", Account(token))).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldStartWith("This link has expired");
        (await nobody.Post("/api/v1/accounts", Account(EnrollmentLinks.Make().Token))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("short", "password")]
    [InlineData("            ", "password")]
    public async Task A_weak_password_makes_no_account_and_leaves_the_link_good(string password, string field)
    {
        var (_, token) = await Invited();
        using var nobody = office.Nobody();

        (await nobody.Post("/api/v1/accounts", new { invitation = token, firstName = "Ellen", lastName = "Marsh", password })).ShouldBe(HttpStatusCode.UnprocessableEntity).Json["errors"]![field].ShouldNotBeNull();

        (await nobody.Get($"/api/v1/invitations/{token}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task No_step_can_be_jumped()
    {
        var (_, token) = await Invited();
        using var ellen = await Enroll.Account(office, token);

        (await ellen.Put("/api/v1/enrollment/confirmation")).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("second step");
        (await ellen.Post("/api/v1/enrollment/users", new { firstName = "A", lastName = "B", email = "a@tidewater.test" })).ShouldBe(HttpStatusCode.Conflict);
        (await ellen.Put("/api/v1/portal/company/contacts", new { complaintsContact = "a@b.test", saContact = "a@b.test" })).ShouldBe(HttpStatusCode.Conflict);
        (await ellen.Put("/api/v1/enrollment/completion")).ShouldBe(HttpStatusCode.Conflict);
        (await ellen.Get("/api/v1/portal/complaints")).ShouldBe(HttpStatusCode.Forbidden).Json["type"]!.GetValue<string>().ShouldBe("/problems/owed");
    }

    [Fact]
    public async Task A_rejection_tells_the_agency_why_and_ends_the_token()
    {
        var (nmlsId, token) = await Invited();
        using var ellen = await Enroll.Account(office, token);
        await Enroll.SecondFactor(ellen);
        await Enroll.AcceptTerms(ellen);

        (await ellen.Put("/api/v1/enrollment/rejection", new { reason = " " })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ellen.Put("/api/v1/enrollment/rejection", new { reason = "We sold it." })).ShouldBe(HttpStatusCode.NoContent);

        (await ellen.Get("/api/v1/me")).ShouldBe(HttpStatusCode.Unauthorized);
        using var manager = await office.Api("manager@wa.demo");
        var after = (await manager.Get($"/api/v1/companies/{nmlsId}/enrollment")).Json;
        after["state"]!.GetValue<string>().ShouldBe("Rejected");
        after["invitations"]![0]!["rejectReason"]!.GetValue<string>().ShouldBe("We sold it.");
        (await manager.Post($"/api/v1/companies/{nmlsId}/invitations", new { name = "Ada Byron", email = $"ada{nmlsId}@tidewater.test" })).ShouldBe(HttpStatusCode.Created);
        (await office.MailsTo($"ada{nmlsId}@tidewater.test")).Single().Body.ShouldContain("invites Tidewater Loans to Redress");
    }

    [Fact]
    public async Task Who_may_not_enroll_companies_cannot_invite()
    {
        var nmlsId = await Company();
        using var admin = await office.Api("admin@wa.demo");
        using var examiner = await office.Api("examiner@or.demo");
        var invitation = new { name = "Ada Byron", email = $"ada{nmlsId}@tidewater.test" };

        (await admin.Post($"/api/v1/companies/{nmlsId}/invitations", invitation)).ShouldBe(HttpStatusCode.Forbidden);
        (await examiner.Post($"/api/v1/companies/{nmlsId}/invitations", invitation)).ShouldBe(HttpStatusCode.Created);
        (await examiner.Post($"/api/v1/companies/{nmlsId}/invitations", invitation with { email = $"bo{nmlsId}@tidewater.test" })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("was invited");
        (await examiner.Post("/api/v1/companies/S-999999/invitations", invitation)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_company_has_no_enrollment_to_confirm()
    {
        using var cascade = await office.Api("admin@cascade.demo");
        using var agency = await office.Api("manager@wa.demo");

        (await cascade.Put("/api/v1/enrollment/confirmation")).ShouldBe(HttpStatusCode.NotFound);
        (await cascade.Post("/api/v1/enrollment/users", new { firstName = "A", lastName = "B", email = "a@cascade.demo" })).ShouldBe(HttpStatusCode.NotFound);
        (await cascade.Put("/api/v1/portal/company/contacts", new { complaintsContact = "poc@sound.demo", saContact = "poc@cascade.demo" })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await agency.Put("/api/v1/enrollment/confirmation")).ShouldBe(HttpStatusCode.Forbidden);
    }

    static object Account(string token) => new { invitation = token, firstName = "Ellen", lastName = "Marsh", password = Enroll.Password };

    async Task<string> Company()
    {
        var nmlsId = $"96{Random.Shared.Next(10000, 99999)}";
        await office.InDb(async db =>
        {
            db.Add(new Company(CompanyKind.Registered, "Tidewater Loans") { NmlsId = nmlsId, SesId = $"S-{nmlsId}" });
            await db.SaveChangesAsync();
        });
        return nmlsId;
    }

    async Task<(string NmlsId, string Token)> Invited(int daysAgo = 0)
    {
        var nmlsId = await Company();
        var (token, hash) = EnrollmentLinks.Make();
        await office.InDb(async db =>
        {
            var manager = await db.PersonOf("manager@wa.demo");
            var stamp = office.StampOf(manager);
            db.Add(Enrollment.Invite(await db.Companies.FirstAsync(c => c.NmlsId == nmlsId), manager.Agency!, "Ellen Marsh", $"ellen{nmlsId}@tidewater.test", hash, null, stamp with { At = stamp.At.AddDays(-daysAgo) }));
            await db.SaveChangesAsync();
        });
        return (nmlsId, token);
    }
}
