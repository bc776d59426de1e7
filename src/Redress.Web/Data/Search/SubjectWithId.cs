using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;

namespace Redress.Web.Data.Search;

/// <summary>The company that somebody names by its ID, where one field must do.</summary>
static class SubjectWithId
{
    /// <param name="id">SES ID or NMLS ID, as typed. That of a merged company leads to the one that goes on.</param>
    public static async Task<Company?> SubjectWith(this RedressDb db, string id)
    {
        var typed = id.Trim().ToUpperInvariant();
        var company = await db.Companies.Include(c => c.Successor).FirstOrDefaultAsync(c => c.SesId == typed || c.NmlsId == typed);
        return company?.Successor ?? company;
    }
}
