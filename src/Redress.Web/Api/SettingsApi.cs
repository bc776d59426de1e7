using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data.Notices;
using Redress.Web.Jobs;
using Redress.Web.Pages.Installation;

namespace Redress.Web.Api;

/// <summary>What the installation is called and whom its people ask. Mail server, keys and storage come from the environment; /installation/state tells how they are, never what they are.</summary>
static class SettingsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var installation = api.MapGroup("/installation").WithTags("Installation");
        installation.MapGet("/settings", async (Act act) => Answer(act, await act.Db.Installations.AsNoTracking().FirstAsync(), await Changes(act))).Needs(Right.KeepInstallation).WithSummary("Name and help contacts, and what Operators did. Holds no secret.").Produces<SettingsView>();
        installation.MapPut("/settings", Save).Needs(Right.KeepInstallation).WithSummary("Set name and help contacts. Contacts that are left out are taken away.").Produces<SettingsView>().ProducesProblem(409).ProducesProblem(412).ProducesValidationProblem(422);
        installation.MapPost("/test-mail", Test).Needs(Right.KeepInstallation).WithSummary("Send a test mail to yourself now. What the mail server refuses is told.").Produces<TestMailView>().ProducesProblem(409);
        installation.MapPost("/mails/tries", TryAll).Needs(Right.KeepInstallation).WithSummary("Try all failed mails again now. Answers how many.").Produces<TriesView>();
    }

    /// <param name="HelpPhone">Of the call center. Stands below every mail.</param>
    /// <param name="HelpEmail">Of the call center. Stands below every mail.</param>
    /// <param name="HelpHours">When somebody answers there.</param>
    public sealed record SettingsInput(string Name, string? HelpPhone = null, string? HelpEmail = null, string? HelpHours = null);

    /// <param name="Changes">The latest 50, newest first.</param>
    public sealed record SettingsView(string Name, string? HelpPhone, string? HelpEmail, string? HelpHours, int Version, IReadOnlyList<ChangeView> Changes);

    public sealed record ChangeView(DateTime At, string By, string What);

    /// <param name="To">The address it went to.</param>
    /// <param name="IsSent">A mail server took it; otherwise it is kept on the mail page, as in demo and training.</param>
    public sealed record TestMailView(string To, bool IsSent);

    public sealed record TriesView(int Mails);

    static async Task<IResult> Save(Act act, SettingsInput input)
    {
        var form = new SettingsForm { Name = input.Name, HelpPhone = input.HelpPhone, HelpEmail = input.HelpEmail, HelpHours = input.HelpHours };
        Inputs.Check(form).MustBeGood();
        var installation = await act.Db.Installations.FirstAsync();
        act.MustMatch(installation.Version);
        installation.Set(form.Name, form.HelpPhone, form.HelpEmail, form.HelpHours, await Stamp(act));
        await act.Db.SaveChangesAsync();
        return Answer(act, installation, await Changes(act));
    }

    static async Task<IResult> Test(Act act, TestMail mail, CancellationToken stop)
        => Results.Ok(new TestMailView(await mail.Send(await act.Db.Installations.FirstAsync(stop), await Stamp(act), stop), act.IsProduction));

    static async Task<IResult> TryAll(Act act, OutboxSignal signal)
    {
        var tried = await act.Db.TryAllAgain(act.Now);
        signal.Wake();
        return Results.Ok(new TriesView(tried));
    }

    static IResult Answer(Act act, Installation one, List<ChangeView> changes) => act.Tagged(one.Version, Results.Ok(new SettingsView(one.Name, one.HelpPhone, one.HelpEmail, one.HelpHours, one.Version, changes)));

    static Task<List<ChangeView>> Changes(Act act)
        => act.Db.Set<InstallationFact>().AsNoTracking().OrderByDescending(fact => fact.At).ThenBy(fact => fact.Words).Take(50).Select(fact => new ChangeView(fact.At, fact.ByName, fact.Words)).ToListAsync();

    static async Task<Stamp> Stamp(Act act) => new(await act.Viewer(), act.Now, DateOnly.FromDateTime(act.Now));
}
