namespace Redress.Domain.Companies;

/// <summary>An address without an account that hears what the Complaints Contact hears, from one moment to another.</summary>
public sealed class NoticeAddress
{
    public const int Most = 10;

    NoticeAddress() { }

    internal NoticeAddress(Guid companyId, string email, Stamp stamp) => (CompanyId, Email, AddedAt, AddedByName) = (companyId, email, stamp.At, stamp.By.Name);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid CompanyId { get; private set; }
    public string Email { get; private set; } = "";
    public DateTime AddedAt { get; private set; }
    public string AddedByName { get; private set; } = "";
    public DateTime? RemovedAt { get; private set; }
    public string? RemovedByName { get; private set; }

    internal void Remove(Stamp stamp) => (RemovedAt, RemovedByName) = (stamp.At, stamp.By.Name);
}
