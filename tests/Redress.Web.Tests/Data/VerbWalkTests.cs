using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Tests.Rig;
using Record = Redress.Domain.Records.Record;

namespace Redress.Web.Tests.Data;

/// <summary>Every verb of the domain, tried on a closed complaint with made-up arguments: it is refused, or it is one of those that stay open.</summary>
public class VerbWalkTests(Office office) : IClassFixture<Office>
{
    /// <summary>Verbs that the specification leaves open after closing: research, letters, discussion, relations, access, reopening, what the clock and the companies' records bring.</summary>
    static readonly string[] Open =
    [
        "Complaint.AddResearch did ResearchAdded", "Complaint.AddRelated did RelatedAdded", "Complaint.RecordReceipt did OutsideReceiptRecorded", "Complaint.RemoveAccess did AccessRemoved",
        // Retention: only for what is closed. Destroy asks for a confirmed proposal and is refused by the database without one.
        "Complaint.Destroy did Destroyed", "Complaint.DestroyAgain did Destroyed",
        // The scanner looks at files also after closing; a package that another body has ends when it ends. Here there is none.
        "Record.Quarantine did DocumentQuarantined", "Record.Release did DocumentReleased", "Complaint.EndPackage failed with InvalidOperationException",
        // Writes that mails were taken back, and changes nothing.
        "InformationRequest.CallBackReminder did ReminderCalledBack",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_verb_is_refused_on_a_locked_record_or_declared_open(bool canceled)
    {
        var number = canceled ? await office.Complaint() : await office.Answered();
        await office.Opened(number);
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => { if (canceled) complaint.Cancel("Entered twice.", [], stamp); else complaint.Close(new Closing(ClosureReason.ClosedWithExplanation, "Internal note."), [], stamp); });
        var (went, tried) = (new SortedSet<string>(StringComparer.Ordinal), 0);
        foreach (var verb in Verbs())
        {
            tried++;
            var name = $"{verb.DeclaringType!.Name}.{verb.Name}";
            await office.InDb(async db =>
            {
                var person = await db.PersonOf("supervisor@wa.demo");
                var complaint = await db.Complaints(person.AsViewer(), Depth.Full).ForWork().Include(c => c.Notes).Include(c => c.Related).FirstAsync(c => c.Number == number);
                await db.WithAccess(complaint);
                var now = office.Clock.GetUtcNow().UtcDateTime;
                var stamp = new Stamp(person.AsViewer(), now, complaint.Agency.DayOf(now));
                var target = verb.IsStatic ? null : verb.DeclaringType!.IsAssignableFrom(typeof(Complaint)) ? complaint : (object?)complaint.Requests.FirstOrDefault();
                if (target is null && !verb.IsStatic) return;
                try
                {
                    verb.Invoke(target, BindingFlags.DoNotWrapExceptions, null, [.. verb.GetParameters().Select(one => MadeUp(one, complaint, person, stamp))], null);
                    if (complaint.Happenings.Count > 0) went.Add($"{name} did {string.Join(", ", complaint.Happenings.Select(one => one.Act))}");
                }
                catch (BrokenRuleException)
                {
                    // Refused in words, as it should be.
                }
                catch (Exception unclear)
                {
                    went.Add($"{name} failed with {unclear.GetType().Name}");
                }
            });
        }
        tried.ShouldBeGreaterThan(50);
        went.Where(one => !Open.Contains(one)).ShouldBeEmpty();
    }

    static IEnumerable<MethodInfo> Verbs() => new[] { typeof(Record), typeof(Complaint), typeof(InformationRequest), typeof(Instalment) }
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Stamp)) && (!method.IsStatic || method.GetParameters().Any(parameter => typeof(Record).IsAssignableFrom(parameter.ParameterType))) && !method.IsAbstract);

    static object? MadeUp(ParameterInfo parameter, Complaint complaint, Person person, Stamp stamp)
    {
        var type = parameter.ParameterType;
        if (type == typeof(Stamp)) return stamp;
        if (type.IsInstanceOfType(complaint)) return complaint;
        if (type == typeof(Person)) return person;
        if (type == typeof(Agency)) return complaint.Agency;
        if (type == typeof(Domain.Companies.Company)) return complaint.Company;
        if (type == typeof(InformationRequest)) return complaint.Requests.FirstOrDefault();
        if (type == typeof(AccessRequest)) return complaint.AccessRequests[0];
        if (type == typeof(AccessGrant)) return complaint.Grants[0];
        if (type == typeof(string)) return "Something else";
        if (type == typeof(DateOnly)) return stamp.Today;
        if (type == typeof(DateTime)) return stamp.At;
        if (type == typeof(Guid)) return Guid.NewGuid();
        if (type == typeof(int)) return 1;
        if (type == typeof(byte[])) return new byte[16];
        if (Nullable.GetUnderlyingType(type) is not null) return null;
        if (type.IsValueType) return Activator.CreateInstance(type);
        if (type == typeof(IReadOnlyCollection<InformationRequest>)) return complaint.Requests.ToList();
        if (type == typeof(IReadOnlyCollection<int>)) return new List<int> { 1 };
        if (type == typeof(IReadOnlyList<Allegation>)) return new List<Allegation>();
        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type)) return Empty(type);
        return MadeOf(type, parameter, complaint, person, stamp);
    }

    static object? Empty(Type type) => type.GetGenericTypeDefinition() == typeof(IReadOnlySet<>) ? Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(type.GetGenericArguments()))
        : type.GetGenericArguments().Length == 2 ? Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()))
        : Array.CreateInstance(type.GetGenericArguments()[0], 0);

    static object? MadeOf(Type type, ParameterInfo parameter, Complaint complaint, Person person, Stamp stamp)
    {
        if (typeof(Delegate).IsAssignableFrom(type)) return null;
        var maker = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).FirstOrDefault(one => one.GetParameters().All(part => part.ParameterType != type));
        return maker is null || type.Namespace?.StartsWith("Redress", StringComparison.Ordinal) != true ? RuntimeHelpers.GetUninitializedObject(type)
            : maker.Invoke([.. maker.GetParameters().Select(part => MadeUp(part, complaint, person, stamp))]);
    }
}
