using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints.Drafts;

/// <summary>An imported complaint becomes an ordinary one by way of a draft, in which whoever takes it up fills in what the file did not know.</summary>
static class TakingUp
{
    /// <summary>What was imported, as somebody would type it; what is unknown stays empty.</summary>
    public static IntakeForm FormOf(Complaint imported)
    {
        var form = IntakeForm.Of(imported);
        if (imported.HowReceived is null) form.HowReceived = null;
        if (imported.BusinessType is null) form.BusinessType = null;
        if (imported.CategoryId is null) form.CategoryId = null;
        if (imported.IssueId is null) form.IssueId = null;
        form.BranchId = imported.BranchId?.ToString();
        // Complainants of their own: those of the imported one stay there.
        foreach (var person in form.Complainants) person.Id = null;
        // It is like itself; nobody needs to be told.
        form.NotTheSame = [imported.Number];
        return form;
    }

    /// <exception cref="BrokenRuleException">It was taken up meanwhile, or is gone.</exception>
    public static async Task Tie(RedressDb db, Viewer viewer, Guid importedId, Complaint made, Stamp stamp)
    {
        var imported = await db.OwnComplaints(viewer).Include(c => c.Agency).FirstOrDefaultAsync(c => c.Id == importedId) ?? throw new BrokenRuleException("The imported complaint that this takes up is not your agency’s any more.");
        imported.TakeUp(made, stamp);
    }
}
