using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;

namespace Redress.Web.Data.Doors;

/// <summary>The only door to letters of complaints: the owner and agencies with access read them, the company those addressed to it that came to it.</summary>
public static class LetterDoor
{
    /// <summary>Reads the letters with what became of them: what their verbs need.</summary>
    public static async Task<Complaint> WithLetters(this RedressDb db, Complaint complaint)
    {
        await db.Set<ComplaintLetter>().Where(letter => letter.RecordId == complaint.Id).LoadAsync();
        await db.Set<LetterMailing>().Where(one => one.RecordId == complaint.Id).LoadAsync();
        await db.Set<LetterReceipt>().Where(one => one.RecordId == complaint.Id).LoadAsync();
        await db.Set<LetterPrint>().Where(one => one.RecordId == complaint.Id).LoadAsync();
        if (complaint.Company is not { } company) return complaint;
        await db.Entry(company).Collection(one => one.Contacts).LoadAsync();
        await db.Entry(company).Reference(one => one.ComplaintsContact).LoadAsync();
        return complaint;
    }

    /// <summary>Of a complaint read with its letters, those that this reader may see, in their order.</summary>
    public static IEnumerable<ComplaintLetter> LettersFor(this Complaint complaint, Standing standing) => complaint.Letters.Where(letter => standing switch
    {
        Standing.Owner => true,
        Standing.WithAccess => !(complaint.IsRestricted && letter.IdentifiesComplainant),
        Standing.Company => letter.IsForCompany && letter.SubjectNo == complaint.SubjectNo && (letter.Way == LetterWay.Portal || complaint.MailedOn(letter) is not null),
        _ => false,
    }).OrderBy(letter => letter.No);
}
