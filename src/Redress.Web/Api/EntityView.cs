using Redress.Domain.Companies;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Api;

/// <param name="KeptBy">The agency that changes it.</param>
/// <param name="Company">SES ID or NMLS ID of the company it was matched to, or into which that was merged since; null: it is matched to none.</param>
/// <param name="OpenComplaints">In hand, of all agencies, as far as you may know.</param>
sealed record EntityView(
    string Id, string Name, string? Activity, string KeptBy, bool IsKeptByYou, DateTime CreatedAt, IReadOnlyList<EntitiesApi.DetailInput> Details, IReadOnlyList<DocumentView> Documents,
    string? Company, string? CompanyName, IReadOnlyList<InformationChangeView> Changes, IReadOnlyList<MatchFact> Matches, int OpenComplaints, int Complaints, int Version)
{
    internal static async Task<EntityView> Of(Act act, NonNmlsEntity entity)
    {
        var viewer = await act.Viewer();
        var counted = act.Db.CountedAbout(viewer, entity.Id);
        return new(entity.Number, entity.Name, entity.Activity, entity.Agency.Name, entity.IsKeptBy(viewer), entity.CreatedAt,
            [.. entity.Details.OrderBy(one => one.Kind).ThenBy(one => one.Position).Select(one => new EntitiesApi.DetailInput(one.Kind, one.Text, one.City, one.State, one.Zip, one.Note))],
            [.. entity.OwnDocuments.OrderBy(document => document.UploadedAt).ThenBy(document => document.FileName).Select(document => DocumentView.Of(document))], entity.TurnedOut?.Key, entity.TurnedOut?.Name,
            [.. entity.InformationChanges.OrderBy(change => change.No).Select(change => new InformationChangeView(change.No, change.Agency.Name, change.AskedByName, change.AskedAt, change.What, change.Why, change.Decision, change.Comments, change.DecidedAt))],
            [.. entity.Matches.OrderBy(match => match.No).Select(match => new MatchFact(match.Company.Key, match.Company.Name, match.At, match.ByName, match.Why, match.UndoneAt, match.UndoneWhy))],
            await ComplaintList.Count(counted.InHand()), await ComplaintList.Count(counted), entity.Version);
    }
}

/// <param name="Decision">Null: it waits.</param>
sealed record InformationChangeView(int No, string Agency, string AskedBy, DateTime AskedAt, string What, string Why, ChangeDecision? Decision, string? Comments, DateTime? DecidedAt);

/// <param name="UndoneAt">Null: it holds.</param>
sealed record MatchFact(string Company, string Name, DateTime At, string By, string Why, DateTime? UndoneAt, string? UndoneWhy);
