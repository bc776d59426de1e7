using Redress.Domain.Access;
using Redress.Domain.Complaints;

namespace Redress.Web.Data.Doors;

/// <summary>The only door to imports of files: those of the own agency, for who may import. What they report is complaints' content.</summary>
public static class ImportDoor
{
    public static IQueryable<ComplaintImport> Imports(this RedressDb db, Viewer viewer)
        => viewer.AgencyId is { } agency && viewer.May(Right.ImportComplaints) ? db.Set<ComplaintImport>().Where(one => one.AgencyId == agency) : db.Set<ComplaintImport>().Where(one => false);

    /// <summary>Its report, in the order of the file.</summary>
    public static IQueryable<ImportLine> ReportOf(this RedressDb db, ComplaintImport import) => db.Set<ImportLine>().Where(line => line.ImportId == import.Id).OrderBy(line => line.Line).ThenBy(line => line.No);
}
