using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Domain.Supervision;

namespace Redress.Web.Demo;

/// <summary>What an invented examination asked its company, and what came back.</summary>
static class ActivityRequests
{
    const string InCharge = "examiner@wa.demo", Second = "examiner2@wa.demo", Lead = "lead@cascade.demo", Helper = "helper@cascade.demo";

    public static void Of(SupervisoryActivity activity, IReadOnlyDictionary<string, Person> people, Func<string, int, int, Stamp> by, Action<Person> add)
    {
        var analyses = Ask(activity, "Escrow analyses", "Send the escrow analyses of the loans on our list, for the last two years.", by(InCharge, 30, 0));
        var policies = Ask(activity, "Policies for escrow accounts", "Send your written policies for escrow accounts, and say who approved them when.", by(InCharge, 30, 4));
        var log = Ask(activity, "Log of complaints", "Send your log of complaints about escrow for the last 24 months, with dates and how each was resolved.", by(Second, 30, 20));
        Send(activity, [analyses, policies], 24, "These are the first requests of our examination. Call me with any question.", by(InCharge, 29, 0));
        activity.SetCompanyTeam(new(people[Lead], null, [people[Helper]]), by("contact@cascade.demo", 28, 0));
        analyses.SaveDraft("The analyses of all 40 loans are attached, one file for each loan.", false, 0, by(Helper, 20, 0));
        analyses.PassToPoc(by(Helper, 20, 6));
        Instalment.SendAnswers(activity, [analyses], [], by(Lead, 19, 0));
        analyses.MarkQuickLook(true, by(Second, 18, 0));
        add(OutsideCounsel.Admitted(activity, by));
        Send(activity, [log], 30, null, by(InCharge, 12, 0));
        analyses.SendBack("The analyses of seven loans are missing: those that were transferred in March.", by(InCharge, 12, 0).Today.AddDays(21), [], by(InCharge, 12, 9));
        log.SaveDraft("The log has 212 entries. Two are still open.", false, 0, by(Helper, 5, 0));
        Ask(activity, "Minutes of the escrow committee", "Send the minutes of the last four meetings.", by(Second, 3, 0));
        OutsideCounsel.Waiting(activity, by);
    }

    static InformationRequest Ask(SupervisoryActivity activity, string title, string text, Stamp stamp) => InformationRequest.Add(activity, title, text, null, [], stamp);

    static void Send(SupervisoryActivity activity, IReadOnlyList<InformationRequest> requests, int days, string? comments, Stamp stamp)
        => Instalment.Send(activity, new(requests.ToDictionary(request => request.No, _ => stamp.Today.AddDays(days)), comments, null, false, new HashSet<Guid>(), new(true, true, false, [])), [], stamp);
}
