using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Files;
using Redress.Web.Files.Reading;

namespace Redress.Web.Pages.Documents;

public enum DocumentPreview { None, Picture, TooManyPixels, Pages, NoPoppler, UnreadablePdf, Frame }

/// <summary>One document: its facts, and its content where that can be shown without harm. Both sides have it.</summary>
[Needs(Right.UseOwnAccount)]
public sealed class ViewModel(DocumentStore store, Poppler poppler, OfficePdfs office, Data.Destroying.DestroyedDocuments destroyed) : RedressPage
{
    /// <summary>Pages of a PDF shown at once.</summary>
    public const int PagesAtOnce = 10;

    const long LargestPdf = 200_000_000;

    [FromRoute] public Guid Id { get; set; }
    /// <summary>The first page of the PDF that is shown.</summary>
    [BindProperty(SupportsGet = true)] public int From { get; set; } = 1;

    public Document Document { get; private set; } = null!;
    public DocumentPlace Place { get; private set; } = null!;
    public string Uploader { get; private set; } = "";
    public DocumentText? Text { get; private set; }
    public DocumentWork? Work { get; private set; }
    public DocumentPreview Preview { get; private set; }
    public int PageCount { get; private set; }
    /// <summary>The pages are those that LibreOffice made of it.</summary>
    public bool IsConverted { get; private set; }

    public string? WhyClosed => Document.WhyClosedTo(Viewer);
    public string? Mismatch => FileKinds.Mismatch(Document.FileName, Document.ContentType);
    public string? Which => Shared.Marks.DocumentLink.WhichOf(Document, Place.All);
    public int Position => Place.All.ToList().FindIndex(other => other.Id == Document.Id);
    public Document? Newer => Position > 0 ? Place.All[Position - 1] : null;
    public Document? Older => Position >= 0 && Position + 1 < Place.All.Count ? Place.All[Position + 1] : null;
    public int LastShown => Math.Min(PageCount, From + PagesAtOnce - 1);
    /// <summary>The owner's agency may have a quarantined file looked at once more: signatures are wrong at times.</summary>
    public bool MayScanAgain => Document.State is ScanState.Quarantined or ScanState.TooLarge && Place.IsOwner && Viewer.May(Right.UpdateComplaints) && Site.Clamd is not null && Work?.Step != DocumentStep.Scan;

    protected override async Task<IActionResult?> Load()
    {
        ViewData["Layout"] = Home.LayoutOf(Viewer);
        if (await Db.DocumentByName(Viewer, Id) is not { } document) return NotFound();
        if (await destroyed.Of(document) is { } gone) return Api.Gone.Page(HttpContext, gone);
        Document = document;
        Place = await DocumentPlace.Of(Db, Viewer, document);
        // Newer and older are those that can be opened.
        if (document.RecordId is { } record && await destroyed.OfRecord(record) is { Count: > 0 } all) Place = Place with { All = [.. Place.All.Where(other => !all.ContainsKey(other.Id))] };
        Work = await Db.Set<DocumentWork>().AsNoTracking().FirstOrDefaultAsync(work => work.DocumentId == Id);
        Text = await Db.Set<DocumentText>().AsNoTracking().Where(text => text.DocumentId == Id).FirstOrDefaultAsync();
        Uploader = await NameOfUploader();
        return null;
    }

    public async Task OnGet()
    {
        From = Math.Max(1, From);
        if (WhyClosed is null) Preview = await WhatIsShown(HttpContext.RequestAborted);
        if (From > PageCount) From = 1;
    }

    public async Task<IActionResult> OnPostScan()
    {
        if (!MayScanAgain) return NotFound();
        var work = await Db.Set<DocumentWork>().FirstAsync(one => one.DocumentId == Id);
        work.GoesOn(DocumentStep.Scan, Now);
        await Db.SaveChangesAsync();
        return Done($"/documents/{Id}/view", "It is scanned again.", "What is found then holds.");
    }

    async Task<DocumentPreview> WhatIsShown(CancellationToken stop)
    {
        var type = Document.ContentType;
        if (PictureSize.IsShown(type)) return await DocumentContent.CanBeShown(Document, Db, store, stop) ? DocumentPreview.Picture : DocumentPreview.TooManyPixels;
        if (poppler.ShowsPages && office.Shows(type) && await office.Of(Document, Db, store, stop) is { } made && await poppler.Pages((target, late) => target.WriteAsync(made, late).AsTask(), stop) is { } pages && pages > 0)
        {
            (PageCount, IsConverted) = (pages, true);
            return DocumentPreview.Pages;
        }
        if (Readers.Reads(type)) return DocumentPreview.Frame;
        if (type != FileKinds.Pdf || Document.Size > LargestPdf) return DocumentPreview.None;
        if (!poppler.ShowsPages) return DocumentPreview.NoPoppler;
        PageCount = await poppler.Pages((target, late) => store.Read(Db, Document, target, late), stop) ?? 0;
        return PageCount > 0 ? DocumentPreview.Pages : DocumentPreview.UnreadablePdf;
    }

    // A company reads of an agency's people what its pages tell: the agency.
    async Task<string> NameOfUploader()
    {
        if (Document.UploadedById is not { } by) return "Redress";
        if (Viewer.IsOnCompanySide && Document.Side == Side.Agency) return Place.Owner ?? "The agency";
        var name = await Db.People.Where(person => person.Id == by).Select(person => person.FirstName + " " + person.LastName).FirstOrDefaultAsync() ?? "Somebody";
        return Document.Side == Side.Company && !Viewer.IsOnCompanySide && Place.Subject is { } company ? $"{name}, {company}" : name;
    }
}
