using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Records.Retention;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Destroying;

/// <summary>What somebody asks to hold.</summary>
public sealed record HoldOrder(HoldOn On, string? Number, string? Company, string? Name, string? Email, string? Phone, string? Reason);

/// <summary>A field of the order is wrong.</summary>
public sealed class HoldFieldException(string name, string message) : Exception(message)
{
    public string Field => name;
}

/// <summary>Sets a hold while nothing of the agency is destroyed, and finds what a hold on a person may cover.</summary>
static class HoldSetting
{
    /// <exception cref="HoldFieldException">There is no such complaint or company.</exception>
    public static async Task<LegalHold> Set(RedressDb db, Agency agency, HoldOrder order, Stamp stamp, CancellationToken stop)
    {
        await using var all = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        await db.TakeRetentionTurn(agency.Id, stop);
        var hold = order.On switch
        {
            HoldOn.Record => LegalHold.OnRecord(agency, await Complaint(db, order.Number, stamp, stop), order.Reason, stamp),
            HoldOn.Company => LegalHold.OnCompany(agency, await Company(db, order.Company, stop), order.Reason, stamp),
            _ when string.IsNullOrWhiteSpace(order.Name) => throw new HoldFieldException("Name", "Give the complainant’s name."),
            _ => LegalHold.OnComplainant(agency, order.Name, order.Email, order.Phone, order.Reason, stamp),
        };
        db.Add(hold);
        await HoldMatching.Find(db, hold, stamp.At, stop);
        await db.SaveChangesAsync(stop);
        if (all is not null) await all.CommitAsync(stop);
        return hold;
    }

    static async Task<Complaint> Complaint(RedressDb db, string? number, Stamp stamp, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(number)) throw new HoldFieldException("Number", "Give the complaint’s ID.");
        var wanted = number.Trim().ToUpperInvariant();
        return await db.OwnComplaints(stamp.By).FirstOrDefaultAsync(c => c.Number == wanted, stop) ?? throw new HoldFieldException("Number", "Your agency has no complaint with this ID.");
    }

    static async Task<Domain.Companies.Company> Company(RedressDb db, string? id, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(id)) throw new HoldFieldException("Company", "Give the company’s SES ID or NMLS ID.");
        var wanted = id.Trim();
        return await db.Companies.FirstOrDefaultAsync(company => company.SesId == wanted || company.NmlsId == wanted, stop) ?? throw new HoldFieldException("Company", "There is no company with this ID.");
    }
}
