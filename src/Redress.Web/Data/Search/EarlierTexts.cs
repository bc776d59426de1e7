using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Exchange;

namespace Redress.Web.Data.Search;

/// <summary>Texts of a request's drafts that somebody else saved over, the latest first: of every round whose answer this person may read, so that sending takes no text away.</summary>
static class EarlierTexts
{
    public static async Task<List<DraftText>> EarlierTextsOf(this RedressDb db, InformationRequest asked, Viewer viewer)
    {
        if (!asked.Record.IsDraftedBy(viewer)) return [];
        var isPoc = asked.Record.CompanyPocId == viewer.PersonId;
        var drafts = asked.Drafts.Where(draft => asked.Rounds.FirstOrDefault(round => round.No == draft.RoundNo) is { } round && (round.AnsweredAt is null || !round.IsRestricted || isPoc)).Select(draft => draft.Id).ToList();
        return drafts.Count == 0 ? [] : await db.Set<DraftText>().AsNoTracking().Where(text => drafts.Contains(text.DraftId)).OrderByDescending(text => text.SavedAt).ThenByDescending(text => text.Id).ToListAsync();
    }
}
