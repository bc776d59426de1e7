using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.Doors;

namespace Redress.Web.Files;

/// <summary>
/// The files of a form. They are kept as soon as they arrive, on a draft of the form's own, so that a form that comes back
/// filled in has not lost them. Bind it as a property of the page; show it with the partial _Uploads.
/// </summary>
public sealed class Uploads
{
    Guid id = Guid.CreateVersion7();
    Guid? form;

    /// <summary>Names this form's draft; goes along as a hidden field.</summary>
    public Guid Id
    {
        get => id;
        // First comes what the form says, then what the page knows better.
        set => (form, id, IsOwn) = (form ?? value, value, false);
    }
    /// <summary>A form that is shown for the first time, on a draft that nobody knows of yet.</summary>
    [BindNever] public bool IsOwn { get; private set; } = true;
    /// <summary>What was chosen just now.</summary>
    public List<IFormFile> Files { get; set; } = [];
    /// <summary>A document whose "Remove" was pressed.</summary>
    public Guid? Remove { get; set; }
    /// <summary>Several people work on the draft, which the page has checked: each sees and removes the documents of all.</summary>
    [BindNever] public bool IsShared { get; set; }
    /// <summary>What is there, after <see cref="Take"/>.</summary>
    [BindNever] public List<Document> Documents { get; private set; } = [];

    /// <summary>Keeps what was chosen, takes away what was removed, and reads what is there. True: only "Remove" was pressed, so the form is shown again.</summary>
    public async Task<bool> Take(RedressDb db, DocumentStore store, DocumentPart part, Stamp stamp, CancellationToken stop = default)
    {
        if (Files.Count > 25) throw new BrokenRuleException("Up to 25 files can be added at once.");
        if (Files.Count > 0 && !IsShared && await db.IsSomebodyElses(Id, stamp.By, stop)) throw new BrokenRuleException("This form belongs to somebody else. Open the page again.");
        foreach (var file in Files.Where(file => file.Length > 0))
        {
            await using var content = file.OpenReadStream();
            (await store.Take(db, content, file.FileName, part, stamp, stop)).OnDraft(Id);
        }
        await BringOver(db, part, stamp, stop);
        await db.SaveChangesAsync(stop);
        Files = [];
        await Read(db, stamp, stop);
        if (Documents.FirstOrDefault(document => document.Id == Remove) is not { } removed) return false;
        db.Remove(removed);
        if (await db.StoredKeys.FindAsync([removed.Id], stop) is { } key) db.Remove(key);
        if (await db.Set<BegunUpload>().FindAsync([removed.Id], stop) is { } upload) db.Remove(upload);
        await db.SaveChangesAsync(stop);
        store.Remove(removed);
        Documents.Remove(removed);
        return true;
    }

    /// <summary>Files that came one by one, before the form: they learn what they are for, and follow the form to a draft that was made only now.</summary>
    async Task BringOver(RedressDb db, DocumentPart part, Stamp stamp, CancellationToken stop)
    {
        foreach (var document in (await db.DocumentsOnDraft(Id, stop)).Where(document => document.Part != part && document.UploadedById == stamp.By.PersonId)) document.For(part);
        if (form is not { } before || before == Id || await db.IntakeDrafts.AnyAsync(draft => draft.Id == before, stop) || await db.Set<AnswerDraft>().AnyAsync(draft => draft.Id == before, stop)) return;
        foreach (var document in (await db.DocumentsOnDraft(before, stop)).Where(document => document.UploadedById == stamp.By.PersonId)) document.For(part).OnDraft(Id);
    }

    public async Task Read(RedressDb db, Stamp stamp, CancellationToken stop = default)
        => Documents = [.. (await db.DocumentsOnDraft(Id, stop)).Where(document => IsShared || document.UploadedById == stamp.By.PersonId)];
}
