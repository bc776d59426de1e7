using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.CaseFiles;
using Redress.Web.Data.History;
using Redress.Web.Files;
using Redress.Web.Letters;

namespace Redress.Web.Pages.Complaints;

/// <summary>The whole complaint as one file. The page says what is in it; the file is made as it goes out.</summary>
[Needs(Right.ExportCases)]
public sealed class ExportModel(CaseFile cases, Reads reads, SigningKey key, IPdfPrinter printer) : ComplaintPage
{
    public override bool HoldsPrimaryAct => true;
    public string Fingerprint => SigningKey.FingerprintOf(key.PublicPem);
    public bool MakesPdf => printer.IsThere;
    public long Size => Complaint.Documents.Sum(document => document.Size);

    public async Task<IActionResult> OnGetZip(CancellationToken stop)
    {
        if (await cases.Read(Viewer, Number, stop) is not { } told) return NotFound();
        await reads.Saw(told.Complaint, Standing, ReadHow.Export);
        return new CaseAnswer(cases, told);
    }

    /// <summary>What whoever gets the file compares the one in it with.</summary>
    public IActionResult OnGetKey() => File(System.Text.Encoding.ASCII.GetBytes(key.PublicPem), "application/x-pem-file", SigningKey.PublicName);
}
