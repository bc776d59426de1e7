using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Records.Retention;
using Redress.Web.Access;
using Redress.Web.Data.Destroying;
using Redress.Web.Data.Doors;
using Redress.Web.Files;

namespace Redress.Web.Pages.Retention.Certificates;

/// <summary>One certificate of destruction: read, printed, downloaded with its signature.</summary>
[Needs(Right.KeepComplaintRetention)]
public sealed class CertificateModel : RetentionPage
{
    [FromRoute] public Guid Id { get; set; }

    public DestructionCertificate Certificate { get; private set; } = null!;
    public CertificateText.Body Body { get; private set; } = null!;
    public bool IsSigned { get; private set; }
    public string Fingerprint => SigningKey.FingerprintOf(Certificate.PublicKey);

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (await Db.Certificates(Viewer).AsNoTracking().FirstOrDefaultAsync(one => one.Id == Id) is not { } found) return NotFound();
        (Certificate, Body) = (found, CertificateText.Read(found.Json));
        IsSigned = CertificateText.Verify(found.Json, found.Signature, found.PublicKey);
        return null;
    }

    public void OnGet()
    {
    }

    public FileContentResult OnGetFile() => File(Encoding.UTF8.GetBytes(CertificateText.File(Certificate)), "application/json", $"{Certificate.Number}.json");
}
