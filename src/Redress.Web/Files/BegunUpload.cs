using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Web.Data;

namespace Redress.Web.Files;

/// <summary>A file on its way up. How far it has come stands here, its bytes in the store: any machine goes on where another stopped. It has the ID of the document that it becomes.</summary>
public sealed class BegunUpload
{
    /// <summary>How long one waits for its next bytes, and how long a finished one is known.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    /// <summary>How long a writer that says nothing keeps others out. More than a block takes; its machine may have died.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);
    public const int MostOpen = 25;

    BegunUpload() { }

    public BegunUpload(Guid draftId, DocumentPart part, string fileName, long length, Stamp stamp)
        => (DraftId, Part, FileName, Length, PersonId, BegunAt, KeptUntil) = (draftId, part, fileName, length, stamp.By.PersonId!.Value, stamp.At, stamp.At + Kept);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid DraftId { get; private set; }
    public DocumentPart Part { get; private set; }
    public string FileName { get; private set; } = "";
    /// <summary>Bytes that were announced.</summary>
    public long Length { get; private set; }
    /// <summary>Bytes that are in the store for good.</summary>
    public long Offset { get; set; }
    public Guid PersonId { get; private set; }
    public DateTime BegunAt { get; private set; }
    public DateTime KeptUntil { get; set; }
    /// <summary>Who writes now; one at a time.</summary>
    public Guid? Writer { get; set; }
    public DateTime? WriterUntil { get; set; }
    /// <summary>From then on it is a document.</summary>
    public DateTime? FinishedAt { get; set; }
}

sealed class BegunUploadMapping : IEntityTypeConfiguration<BegunUpload>
{
    public void Configure(EntityTypeBuilder<BegunUpload> upload)
    {
        upload.NoPartOfARecord().ToTable("begun_uploads");
        upload.Property(u => u.FileName).HasMaxLength(200);
        upload.Property(u => u.Writer).IsConcurrencyToken();
        upload.HasIndex(u => u.DraftId);
        upload.HasIndex(u => u.KeptUntil);
        upload.HasOne<Person>().WithMany().HasForeignKey(u => u.PersonId);
    }
}
