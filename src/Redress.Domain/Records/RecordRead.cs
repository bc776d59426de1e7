using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Redress.Domain.Access;

namespace Redress.Domain.Records;

/// <summary>What was opened: a record in full, one of its documents, who complained where that is restricted.</summary>
public enum ReadWhat { Record, Document, RestrictedComplainant }

/// <summary>By which way.</summary>
public enum ReadHow { Page, Api, Download, Preview, Export }

/// <summary>Somebody opened a record. Stands in a batch of the log of reads, and is never changed.</summary>
public sealed class RecordRead
{
    RecordRead() { }

    public RecordRead(Viewer viewer, string? organization, Guid recordId, ReadWhat what, ReadHow how, DateTime at, Guid? documentId = null)
    {
        (RecordId, What, How, DocumentId, At) = (recordId, what, how, documentId, new DateTime(at.Ticks - at.Ticks % 10, DateTimeKind.Utc));
        (PersonId, PersonName, Side, Organization) = (viewer.PersonId, viewer.Name, viewer.Side, organization);
    }

    public int BatchNo { get; private set; }
    /// <summary>Place in its batch, from 1.</summary>
    public int No { get; private set; }
    public Guid RecordId { get; private set; }
    public Guid? DocumentId { get; private set; }
    public Guid? PersonId { get; private set; }
    public string PersonName { get; private set; } = "";
    public Side Side { get; private set; }
    /// <summary>Name of the agency or company.</summary>
    public string? Organization { get; private set; }
    public ReadWhat What { get; private set; }
    public ReadHow How { get; private set; }
    public DateTime At { get; private set; }

    internal void StandsIn(int batch, int no) => (BatchNo, No) = (batch, no);

    internal string Canonical() => string.Join('\n', new[]
    {
        No.ToString(CultureInfo.InvariantCulture), RecordId.ToString("D"), DocumentId?.ToString("D"), PersonId?.ToString("D"), Chain.Canonical(PersonName), Side.ToString(), Organization, What.ToString(), How.ToString(), Chain.Canonical(At),
    }.Select(part => part is null ? "-" : $"{part.Length}:{part}"));
}

/// <summary>Reads that were written together. Batches form a chain, which stands under the signed roots.</summary>
public sealed class ReadBatch
{
    ReadBatch() { }

    public ReadBatch(ReadBatch? before, DateTime at, IReadOnlyList<RecordRead> reads)
    {
        (No, At, Count, Previous) = ((before?.No ?? 0) + 1, new DateTime(at.Ticks - at.Ticks % 10, DateTimeKind.Utc), reads.Count, before?.Hash ?? new byte[32]);
        for (var i = 0; i < reads.Count; i++) reads[i].StandsIn(No, i + 1);
        Hash = HashOf(reads);
    }

    public int No { get; private set; }
    public DateTime At { get; private set; }
    public int Count { get; private set; }
    public byte[] Previous { get; private set; } = [];
    public byte[] Hash { get; private set; } = [];

    /// <param name="reads">In the order of their numbers.</param>
    public byte[] HashOf(IEnumerable<RecordRead> reads)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Previous);
        hash.AppendData(Encoding.UTF8.GetBytes($"{No.ToString(CultureInfo.InvariantCulture)}\n{Chain.Canonical(At)}\n{Count.ToString(CultureInfo.InvariantCulture)}\n"));
        foreach (var read in reads) hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(read.Canonical())));
        return hash.GetHashAndReset();
    }
}
