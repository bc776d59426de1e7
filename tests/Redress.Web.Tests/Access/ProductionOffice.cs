using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Access;

/// <summary>An installation as it stands in production: no invented people, a second factor required.</summary>
public sealed class ProductionOffice(Rig.Engine engine) : Office(engine)
{
    public const string Password = "four plain words here";

    protected override string Mode => "production";

    /// <summary>Makes a person with a password, who accepted the terms.</summary>
    public async Task<Guid> Person(string email, Role role = Role.Operator, bool hasAcceptedTerms = true)
    {
        using var scope = Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var person = Domain.Access.Person.OfInstallation("Nora", "Quist", email, role);
        if (hasAcceptedTerms) person.AcceptTerms(Terms.Version, Clock.Now);
        db.Add(person);
        (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(new Account(person), Password)).Succeeded.ShouldBeTrue();
        return person.Id;
    }

    public async Task<Page> SignInByPassword(Visitor visitor, string email, string password = Password)
        => await (await visitor.Open("/sign-in")).Fill("E-mail", email).Fill("Password", password).Submit("Sign in");

    /// <summary>Signs in for the first time and sets the authenticator app up. Returns its key and the recovery codes.</summary>
    public async Task<(string Key, IReadOnlyList<string> Codes)> SetUpSecondFactor(Visitor visitor, string email)
    {
        var page = await SignInByPassword(visitor, email);
        page.Address.ShouldStartWith("/account/authenticator");
        var key = page.Document.QuerySelector("b.mono")!.TextContent;
        page = await page.Fill("Code", Authenticator.Code(key)).Submit("Turn it on");
        var codes = page.Document.QuerySelectorAll(".codes li").Select(code => code.TextContent).ToList();
        await page.Follow("Go on");
        return (key, codes);
    }

    public async Task Change(Func<RedressDb, Task> change)
    {
        using var scope = Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        await change(db);
        await db.SaveChangesAsync();
    }

    public Task Remove(string email) => Change(async db => (await db.People.SingleAsync(person => person.Email == email)).RemovedAt = Clock.Now);
}
