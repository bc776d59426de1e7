using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Web.Data;

namespace Redress.Web.Imports;

/// <summary>The requests that any agency asks again and again. They are put in once; what the Operator makes of them stays.</summary>
static class ShippedTemplates
{
    static readonly DateTime Since = new(2026, 1, 1, 17, 0, 0, DateTimeKind.Utc);

    static readonly (int No, TemplateText Text)[] All =
    [
        (1, new("Response to the consumer’s account", "Answer each point of the consumer’s account, in its order. For each, say whether you agree, what you found, and what you have done or will do.")),
        (2, new("Complete account history", "Send the complete account history from its opening to today: each charge, payment and adjustment with its date, amount and reason. Explain any code or abbreviation.")),
        (3, new("All communication with the consumer", "Send all letters, e-mails, texts and notes of calls between you and the consumer about this matter, in the order of their dates. Send recordings of calls, or say why there are none.")),
        (4, new("Policies and procedures", "Send the written policies and procedures that applied at the time of the transaction, with the dates on which they took effect.")),
        (5, new("Escrow analyses and the bills behind them", "Send the escrow analyses of the last two years with the tax and insurance bills behind them, and a letter that explains any shortage in plain words.", BusinessType.MortgageServicing)),
        (6, new("Loss mitigation file", "Send the complete loss mitigation file: each application, what was missing and when the consumer was told, each decision with its reason, and any appeal.", BusinessType.MortgageServicing)),
        (7, new("Loan estimate and closing disclosure", "Send each loan estimate and closing disclosure with the date of its delivery, the rate lock agreement, and the reason for each change of a fee.", BusinessType.MortgageOrigination)),
        (8, new("Validation of the debt", "Send the notice of validation with proof of its sending, the itemized amount of the debt, the chain of its owners, and what you did after the consumer disputed it.", BusinessType.Debt)),
        (9, new("Money transfer records", "Send the receipt, the disclosures given before payment, the record of where and when the money was paid out, and the error resolution file.", BusinessType.MoneyServiceBusiness)),
        (10, new("Credit agreement and fee schedule", "Send the signed agreement with its fee schedule and disclosures, and show how each fee charged follows from it.", BusinessType.ConsumerFinance)),
    ];

    public static async Task IfNew(RedressDb db, CancellationToken stop)
    {
        var ids = All.Select(one => Id(one.No)).Concat(StandardLibrary.All.Select((_, at) => Id(StandardLibrary.First + at))).ToList();
        var there = await db.RequestTemplates.Where(template => ids.Contains(template.Id)).Select(template => template.Id).ToListAsync(stop);
        if (there.Count == ids.Count) return;
        db.AddRange(All.Where(one => !there.Contains(Id(one.No))).Select(one => new RequestTemplate(Id(one.No), one.Text, Since)));
        db.AddRange(StandardLibrary.All.Select((text, at) => (Id: Id(StandardLibrary.First + at), Text: text)).Where(one => !there.Contains(one.Id)).Select(one => new RequestTemplate(one.Id, one.Text, Since)));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException) when (db.RequestTemplates.Count(template => ids.Contains(template.Id)) == ids.Count)
        {
            // Another process was first.
        }
        db.ChangeTracker.Clear();
    }

    static Guid Id(int no) => new($"019a0000-0000-7000-8000-{no:D12}");
}
